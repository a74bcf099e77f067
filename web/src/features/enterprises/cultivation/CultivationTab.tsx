import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { cultivationTexts, cultivationTabTexts as texts } from "@/locales";
import type { Enterprise, EnterpriseCultivation } from "@/shared/api/contract";
import { ApplyDialog } from "@/shared/cultivation/ApplyDialog";
import { AssignDialog } from "@/shared/cultivation/AssignDialog";
import { cultivationQuery } from "@/shared/cultivation/queries";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { Applications } from "./Applications";
import styles from "./Cultivation.module.css";
import { Pools } from "./Pools";
import { Windows } from "./Windows";
import { ChooseKind, Words } from "./Words";

/** 培育: pools, tasks, applications and words of one enterprise, and what can be done next. */
export function CultivationTab({ one }: { one: Enterprise }) {
  const { data, error, refetch } = useQuery(cultivationQuery(one.creditCode));
  const may = useSession()?.permissions.includes("cultivate-enterprises") ?? false;
  if (error) return <FailureCard error={error} onRetry={() => refetch()} />;
  if (!data) return <SkeletonRows rows={10} height={36} />;
  return (
    <>
      {may && <Acts one={one} data={data} />}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Applications data={data} may={may} />
          <Pools data={data} />
        </div>
        <div className={styles.stack}>
          <Words data={data} may={may} />
          <Windows data={data} />
        </div>
      </div>
    </>
  );
}

type Asked = "assign" | "apply" | "judge";

/** One primary act, two more beside it. */
function Acts({ one, data }: { one: Enterprise; data: EnterpriseCultivation }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <fieldset className={styles.acts} aria-label={texts.acts}>
      <Button type="primary" onClick={() => setAsked("assign")}>
        {cultivationTexts.assign}
      </Button>
      <Button onClick={() => setAsked("apply")}>{cultivationTexts.enterApplication}</Button>
      <Button onClick={() => setAsked("judge")}>{cultivationTexts.judge}</Button>
      {asked === "assign" && <AssignDialog one={one} kind={nextKind(one)} onClose={close} />}
      {asked === "apply" && <ApplyDialog one={one} kind={nextKind(one)} onClose={close} />}
      {asked === "judge" && <ChooseKind data={data} kind={nextKind(one)} onClose={close} />}
    </fieldset>
  );
}

/** The next rung of the first track that has one. */
export function nextKind(one: Pick<Enterprise, "ladders">): string | null {
  for (const ladder of one.ladders) {
    const next = ladder.rungs.find((rung) => rung.rung > ladder.rung);
    if (next) return next.kind;
  }
  return null;
}
