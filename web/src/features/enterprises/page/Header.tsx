import { CopyOutlined } from "@ant-design/icons";
import { App } from "antd";
import type { ReactNode } from "react";
import { enterpriseStateTexts, enterpriseTexts, sizeTexts, vetoTexts } from "@/locales";
import type { Enterprise, EnterpriseChoices } from "@/shared/api/contract";
import { copyText } from "@/shared/format/copyText";
import { DemoTag } from "@/shared/ui/DemoTag";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { EditField } from "../forms/EditField";
import { EditOfficer } from "../forms/EditOfficer";
import { industryText } from "../industry";
import { Ladders } from "./Ladders";
import styles from "./Page.module.css";

const texts = enterpriseTexts.page;
const soonDays = 92;

interface Props {
  one: Enterprise;
  choices: EnterpriseChoices | undefined;
}

/** Name; facts as label and value; titles with their last day and the bars. Right: both ladders. */
export function Header({ one, choices }: Props) {
  return (
    <section className={`${styles.card} ${styles.header}`} aria-label={one.name}>
      <div className={styles.about}>
        <div className={styles.nameLine}>
          <h1 className={styles.name}>{one.name}</h1>
          <span className={styles.plainTag}>{enterpriseStateTexts[one.state]}</span>
          {one.size && <span className={styles.plainTag}>{sizeTexts[one.size]}</span>}
          {one.synthetic && <DemoTag />}
          {one.canEdit && <EditField one={one} field="name" choices={choices} />}
        </div>
        <Facts one={one} choices={choices} />
        <Titles one={one} />
      </div>
      <Ladders code={one.creditCode} ladders={one.ladders} />
    </section>
  );
}

function Facts({ one, choices }: Props) {
  const place = [one.park, one.unit].filter((name, at, all) => name && all.indexOf(name) === at).join(" · ");
  const contact = [one.contactPost, one.contactName, one.contactPhone].filter(Boolean).join(" ");
  const controlled = one.stateControlled === null ? null : one.stateControlled ? texts.yes : texts.no;
  return (
    <>
      <div className={styles.line}>
        <Fact label={texts.code}>
          {one.creditCode}
          <Copy text={one.creditCode} />
        </Fact>
        <Fact label={texts.place}>{place || null}</Fact>
        <Fact label={texts.industry}>{industryText(one.industryCode)}</Fact>
        {one.leadingIndustry && <Fact label={texts.leading}>{one.leadingIndustry}</Fact>}
      </div>
      <div className={styles.line}>
        <Fact label={texts.registered}>{one.registeredOn}</Fact>
        <Fact label={texts.controlled}>{controlled}</Fact>
        {one.listingStage && <Fact label={texts.listing}>{one.listingStage}</Fact>}
        <Fact label={texts.contact}>{contact || null}</Fact>
        <Fact label={texts.officer}>
          {one.officerName ?? texts.noOfficer}
          {one.canEdit && choices && <EditOfficer one={one} officers={choices.officers} />}
        </Fact>
      </div>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className={styles.fact}>
      <span className={styles.label}>{label}</span>
      <span>{children ?? <span className={styles.label}>{texts.unknown}</span>}</span>
    </span>
  );
}

function Copy({ text }: { text: string }) {
  const { message } = App.useApp();
  const copy = async () => {
    if (await copyText(text)) message.success(texts.copied);
  };
  return (
    <button type="button" className={styles.copy} aria-label={texts.copyCode} title={texts.copyCode} onClick={copy}>
      <CopyOutlined />
    </button>
  );
}

function Titles({ one }: { one: Enterprise }) {
  const held = one.titles.filter((title) => title.state === "valid");
  return (
    <div className={styles.line}>
      <span className={styles.vetoes}>
        {held.length === 0 && <span className={styles.label}>{texts.noTitles}</span>}
        {held.map((title) => (
          <span
            key={title.id}
            className={styles.blueTag}
            title={title.daysLeft === null ? enterpriseTexts.longTerm : enterpriseTexts.daysLeft(title.daysLeft)}
            data-soon={(title.daysLeft !== null && title.daysLeft <= soonDays) || undefined}
          >
            {title.name}
            {title.daysLeft !== null && (
              <span className={styles.tagDay}>{enterpriseTexts.expiresOn(title.endedOn ?? title.validTo ?? "")}</span>
            )}
          </span>
        ))}
      </span>
      <span className={styles.vetoes}>
        <span className={styles.label}>{texts.vetoes}</span>
        {one.vetoStands.map((veto) => (
          <VerdictMark
            key={veto.kind}
            verdict={veto.state === "found" ? "not-met" : veto.state === "clear" ? "met" : "lacks-facts"}
            word={vetoTexts[veto.kind][veto.state]}
            {...(veto.basis ? { title: [veto.on, veto.basis].join(" ") } : {})}
          />
        ))}
      </span>
    </div>
  );
}
