import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { standardTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { runsQuery } from "../queries";
import styles from "../standards.module.css";
import type { RunView } from "../types";

const texts = standardTexts.runs;

/** 测评记录: what was run by whom, the standing run first. */
export function RunsPanel() {
  const { data, error, refetch } = useQuery(runsQuery);
  return (
    <Panel title={texts.title}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={3} />
      ) : data.length === 0 ? (
        <EmptyState title={texts.empty} />
      ) : (
        <table className={styles.table}>
          <tbody>
            {data.map((run) => (
              <RunLine key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function RunLine({ run }: { run: RunView }) {
  return (
    <tr>
      <td>
        <Link to={`/standards/runs/${run.standing ? "standing" : run.id}`}>
          {run.standing ? texts.standing : texts.name(run.unitName, run.enterprises)}
        </Link>
      </td>
      <td>{run.standards.length === 1 ? run.standards[0] : texts.allStandards(run.standards.length)}</td>
      <td>{standardTexts.run.kind(run.kind)}</td>
      <td>{texts.asOf(run.asOf)}</td>
      <td className={styles.number}>
        {run.state === "running"
          ? texts.running(run.assessed)
          : run.state === "failed"
            ? texts.failed
            : texts.count(run.enterprises)}
      </td>
      <td className={styles.small}>
        {texts.by(run.startedByName)} {chinaTime(run.startedAt)}
      </td>
    </tr>
  );
}
