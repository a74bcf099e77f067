import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { breakdownTexts } from "@/locales";
import { type Breakdown, type BreakdownAct, can } from "../model";
import { ActDialog, type DialogAct } from "./ActDialog";
import styles from "./BreakdownPage.module.css";
import { SettingsDialog } from "./SettingsDialog";

const texts = breakdownTexts;

/** What leads on, in the order of the states. */
const forward = ["consult", "approve", "assign", "revise"] as const;

/** The next step as the one blue button; what leads back or aside in the menu beside it. */
export function NextSteps({ breakdown }: { breakdown: Breakdown }) {
  const [act, setAct] = useState<DialogAct | null>(null);
  const [settings, setSettings] = useState(false);
  const steps = forward.filter((step) => can(breakdown, step));
  const aside = asides(breakdown);
  return (
    <div className={styles.acts}>
      {can(breakdown, "edit-settings") && <Button onClick={() => setSettings(true)}>{texts.detail.settings}</Button>}
      {can(breakdown, "return") && <Button onClick={() => setAct("return")}>{texts.act.return.button}</Button>}
      {steps.map((step, index) => (
        <Button key={step} type={index === 0 ? "primary" : "default"} onClick={() => setAct(step)}>
          {texts.act[step].button}
        </Button>
      ))}
      {aside.length > 0 && (
        <Dropdown trigger={["click"]} menu={{ items: aside, onClick: ({ key }) => setAct(key as DialogAct) }}>
          <Button icon={<MoreOutlined />} aria-label={texts.act.more} aria-haspopup="menu" />
        </Dropdown>
      )}
      {act && <ActDialog act={act} breakdown={breakdown} onClose={() => setAct(null)} />}
      {settings && <SettingsDialog breakdown={breakdown} onClose={() => setSettings(false)} />}
    </div>
  );
}

function asides(breakdown: Breakdown) {
  const acts: { key: BreakdownAct; label: string; danger: boolean }[] = [
    { key: "delete", label: texts.detail.remove, danger: true },
  ];
  return acts.filter(({ key }) => can(breakdown, key));
}
