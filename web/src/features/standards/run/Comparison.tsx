import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { standardTexts } from "@/locales";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { comparisonQuery } from "../queries";
import type { RunComparison, RunResult } from "../types";
import styles from "./run.module.css";

const texts = standardTexts.runs;
const shown = 30;

/** Whose verdict differs between this run and the standing one, by name. */
export function Comparison({ id, result }: { id: string; result: RunResult }) {
  const { data, error, refetch } = useQuery(comparisonQuery(id, "standing", result.standard));
  return (
    <Panel title={texts.compare} note={data && texts.changed(data.flips.length, data.both)}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={4} />
      ) : data.flips.length === 0 ? (
        <EmptyState title={texts.same} />
      ) : (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th>{standardTexts.run.enterprise}</th>
              <th>{standardTexts.run.unit}</th>
              <th>{texts.before}</th>
              <th>{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {data.flips.slice(0, shown).map((flip) => (
              <Flip key={flip.creditCode} flip={flip} standard={result.standard} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

interface FlipProps {
  flip: RunComparison["flips"][number];
  standard: string;
}

function Flip({ flip, standard }: FlipProps) {
  return (
    <tr>
      <td className={styles.name}>
        <Link to={`/standards/${standard}/enterprises/${flip.creditCode}`}>{flip.name}</Link>
      </td>
      <td>{flip.unitName}</td>
      <td>
        <VerdictMark verdict={flip.before} />
      </td>
      <td>
        <VerdictMark verdict={flip.after} />
      </td>
    </tr>
  );
}
