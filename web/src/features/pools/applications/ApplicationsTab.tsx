import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { poolTexts, applicationListTexts as texts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { Application } from "@/shared/api/contract";
import { MoveDialog } from "@/shared/cultivation/MoveDialog";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../Ladder.module.css";
import { applicationsQuery } from "../queries";
import { ApplicationTable } from "./ApplicationTable";

/** 在途申报: what was handed in, by stage, and what became of it. */
export function ApplicationsTab() {
  const [read, set] = useAddress();
  const [moving, setMoving] = useState<Application | null>(null);
  const open = read("closed") !== "true";
  const may = useSession()?.permissions.includes("cultivate-enterprises") ?? false;
  const { data, error, refetch } = useQuery(applicationsQuery(open));
  const kind = read("kind");
  const shown = data?.filter((one) => !kind || one.kind === kind);
  return (
    <Panel
      title={poolTexts.tabs.applications}
      note={shown && texts.note(shown.length)}
      extra={
        <span className={styles.filters}>
          <KindChoice applications={data ?? []} value={kind} onChange={(value) => set({ kind: value })} />
          <Segmented
            label={poolTexts.tabs.applications}
            value={open ? "open" : "all"}
            options={[
              { value: "open", text: texts.open },
              { value: "all", text: texts.all },
            ]}
            onChange={(value) => set({ closed: value === "all" ? "true" : null })}
          />
        </span>
      }
    >
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !data && <SkeletonRows rows={8} />}
      {shown?.length === 0 && <EmptyState title={texts.none} text={texts.noneText} />}
      {shown && shown.length > 0 && <ApplicationTable applications={shown} onMove={may ? setMoving : null} />}
      {moving && <MoveDialog application={moving} onClose={() => setMoving(null)} />}
    </Panel>
  );
}

interface ChoiceProps {
  applications: readonly Application[];
  value: string | null;
  onChange: (kind: string | null) => void;
}

/** Titles that somebody applies for. */
function KindChoice({ applications, value, onChange }: ChoiceProps) {
  const kinds = new Map(applications.map(({ kind, title }) => [kind, title]));
  return (
    <Select
      aria-label={texts.everyKind}
      value={value ?? ""}
      options={[
        { value: "", label: texts.everyKind },
        ...[...kinds].map(([kind, title]) => ({ value: kind, label: title })),
      ]}
      onChange={(kind) => onChange(kind || null)}
      popupMatchSelectWidth={false}
      style={{ width: 160 }}
    />
  );
}
