import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { enterpriseTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { AssessmentLine, Enterprise } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { PortraitCard } from "../portrait/PortraitCard";
import { assessmentsQuery } from "../queries";
import styles from "./Assessment.module.css";
import { Sheet } from "./Sheet";

const texts = enterpriseTexts.assessment;

/** 测评: all standards at the left with their verdict, the chosen one as a checklist, the portrait beside it. */
export function AssessmentTab({ one }: { one: Enterprise }) {
  const { data, error, refetch } = useQuery(assessmentsQuery(one.creditCode));
  const [read] = useAddress();
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  if (!data) return <SkeletonRows rows={12} height={36} />;
  if (data.lines.length === 0) return <EmptyState title={texts.emptyTitle} text={texts.emptyText} />;
  const lines = inLadderOrder(one, data.lines);
  const chosen = lines.find((line) => line.standard === read("standard")) ?? firstOf(one, lines);
  return (
    <div className={styles.tab}>
      <Standards asOf={data.asOf} lines={lines} chosen={chosen.standard} />
      <Sheet code={one.creditCode} standard={chosen.standard} />
      <PortraitCard one={one} />
    </div>
  );
}

/** The standard of the next rung, else the first. */
function firstOf(one: Enterprise, lines: AssessmentLine[]): AssessmentLine {
  const next = one.ladders.flatMap((ladder) => ladder.rungs.filter((rung) => rung.rung > ladder.rung));
  const wanted = next.flatMap((rung) => lines.filter((line) => line.standard === rung.standard));
  return (wanted[0] ?? lines[0]) as AssessmentLine;
}

/** Standards of the ladders in the order of their rungs, then the others. */
export function inLadderOrder(one: Enterprise, lines: readonly AssessmentLine[]): AssessmentLine[] {
  const rungs = one.ladders.flatMap((ladder) => ladder.rungs.map((rung) => rung.standard));
  const place = (line: AssessmentLine) => {
    const at = rungs.indexOf(line.standard);
    return at < 0 ? rungs.length : at;
  };
  return [...lines].sort((a, b) => place(a) - place(b));
}

interface StandardsProps {
  asOf: string;
  lines: readonly AssessmentLine[];
  chosen: string;
}

function Standards({ asOf, lines, chosen }: StandardsProps) {
  return (
    <section className={styles.card} aria-label={texts.standards}>
      <header className={styles.listHead}>
        <h2 className={styles.cardTitle}>{texts.standards}</h2>
        <span className={styles.quiet}>{texts.asOf(asOf)}</span>
      </header>
      <ul className={styles.standards} aria-label={texts.standards}>
        {lines.map((line) => (
          <li key={line.standard}>
            <Link
              to={`?tab=assessment&standard=${line.standard}`}
              replace
              preventScrollReset
              className={styles.standard}
              title={line.figure ?? line.title}
              aria-current={line.standard === chosen || undefined}
            >
              <span className={styles.standardName}>{line.shortTitle}</span>
              <VerdictMark verdict={line.verdict} />
              <span className={styles.figure}>{aboutOf(line)}</span>
              <span className={styles.figure}>{figureOf(line)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Version, and what it would apply for. */
const aboutOf = (line: AssessmentLine) =>
  [texts.version(line.version), line.holds ? texts.holds : texts.kinds[line.kind]].filter(Boolean).join(" · ");

/** The one figure that explains the verdict. */
function figureOf(line: AssessmentLine): string | null {
  if (line.verdict === "not-met" && line.failed > 0) return texts.failed(line.failed);
  if (line.verdict === "lacks-facts" && line.lacking > 0) return texts.lacking(line.lacking);
  if (line.pointsLow === null || line.pointsHigh === null) return null;
  const points = texts.points(texts.range(line.pointsLow, line.pointsHigh));
  return line.mark === null ? points : [points, texts.mark(String(line.mark))].join(" ");
}
