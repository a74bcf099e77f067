import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { poolTexts, windowListTexts as texts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { ApplicationWindow } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../Ladder.module.css";
import { kindsQuery, windowsQuery } from "../queries";
import { RemoveWindow } from "./RemoveWindow";
import { WindowDialog } from "./WindowDialog";
import { WindowTable } from "./WindowTable";

/** What was asked for: another window, a change, a removal. */
type Asked = { act: "add" } | { act: "edit" | "remove"; window: ApplicationWindow };

/** 申报窗口: when applications are taken, next ones first. */
export function WindowsTab() {
  const [read, set] = useAddress();
  const [asked, setAsked] = useState<Asked | null>(null);
  const past = read("past") === "true";
  const may = useSession()?.permissions.includes("cultivate-enterprises") ?? false;
  const { data, error, refetch } = useQuery(windowsQuery);
  const { data: kinds } = useQuery(kindsQuery);
  const shown = arranged(data ?? [], past);
  const close = () => setAsked(null);
  return (
    <Panel
      title={poolTexts.tabs.windows}
      note={texts.note}
      extra={
        <Head
          past={past}
          may={may}
          onPast={(all) => set({ past: all ? "true" : null })}
          onAdd={() => setAsked({ act: "add" })}
        />
      }
    >
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !data && <SkeletonRows rows={8} />}
      {data && shown.length === 0 && <EmptyState title={texts.none} text={texts.noneText} />}
      {shown.length > 0 && <WindowTable windows={shown} kinds={kinds ?? []} onAct={may ? setAsked : null} />}
      {asked?.act === "add" && <WindowDialog window={null} kinds={kinds ?? []} onClose={close} />}
      {asked?.act === "edit" && <WindowDialog window={asked.window} kinds={kinds ?? []} onClose={close} />}
      {asked?.act === "remove" && <RemoveWindow window={asked.window} onClose={close} />}
    </Panel>
  );
}

interface HeadProps {
  past: boolean;
  may: boolean;
  onPast: (all: boolean) => void;
  onAdd: () => void;
}

const Head = ({ past, may, onPast, onAdd }: HeadProps) => (
  <span className={styles.filters}>
    <Segmented
      label={poolTexts.tabs.windows}
      value={past ? "past" : "current"}
      options={[
        { value: "current", text: texts.current },
        { value: "past", text: texts.past },
      ]}
      onChange={(value) => onPast(value === "past")}
    />
    {may && (
      <Button type="primary" size="small" onClick={onAdd}>
        {texts.add}
      </Button>
    )}
  </span>
);

/** Open ones and those ahead by their first day; those that are over after them, the latest first. */
export function arranged(windows: readonly ApplicationWindow[], past: boolean): ApplicationWindow[] {
  const ahead = windows.filter((window) => window.daysLeft >= 0).sort((a, b) => a.opens.localeCompare(b.opens));
  const over = windows.filter((window) => window.daysLeft < 0).sort((a, b) => b.opens.localeCompare(a.opens));
  return past ? [...ahead, ...over] : ahead;
}
