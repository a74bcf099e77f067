import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { commonTexts, enterpriseTexts, verdictWords } from "@/locales";
import type { AssessmentLine, EnterpriseLadder } from "@/shared/api/contract";
import { shortened } from "../assessment/sheetText";
import { assessmentsQuery } from "../queries";
import styles from "./Page.module.css";

const texts = enterpriseTexts.page;
const columns = 5;

interface Step {
  key: string;
  name: string;
  state: "reached" | "next" | "later";
  /** Above a rung that is held, without holding this one. */
  skipped: boolean;
  hint: string;
}

/** The rungs of a track as steps; a track with room for it begins below the first rung. */
export function stepsOf(ladder: EnterpriseLadder): Step[] {
  const below: Step[] =
    ladder.rungs.length < columns
      ? [{ key: "below", name: ladder.below, state: "reached", skipped: false, hint: ladder.below }]
      : [];
  return [
    ...below,
    ...ladder.rungs.map((rung) => ({
      key: rung.kind,
      name: rung.shortName,
      state:
        rung.rung <= ladder.rung
          ? ("reached" as const)
          : rung.rung === ladder.rung + 1
            ? ("next" as const)
            : ("later" as const),
      skipped: rung.rung <= ladder.rung && !rung.held,
      hint: [
        rung.name,
        rung.held
          ? texts.held
          : rung.rung < ladder.rung
            ? texts.passed
            : rung.rung === ladder.rung + 1
              ? texts.nextRung
              : texts.notHeld,
      ].join(" "),
    })),
  ];
}

/** What the next rung lacks, in words. */
const nextText = ({ verdict, failed, figure }: AssessmentLine) =>
  [
    verdict === "not-met" ? enterpriseTexts.assessment.failed(failed) : verdictWords[verdict],
    figure && shortened(figure),
  ]
    .filter(Boolean)
    .join(commonTexts.comma);

/** Both tracks on one grid of five steps: filled is held, a ring is the next, the dashed line the step to take. */
export function Ladders({ code, ladders }: { code: string; ladders: readonly EnterpriseLadder[] }) {
  const { data } = useQuery(assessmentsQuery(code));
  const next = ladders.flatMap((ladder) => ladder.rungs.filter((rung) => rung.rung === ladder.rung + 1)).slice(0, 1);
  const line = data?.lines.find(({ standard }) => next.some((rung) => rung.standard === standard));
  return (
    <div className={styles.ladders}>
      <p className={styles.next}>
        <span className={styles.label}>{texts.next}</span>
        {next.map((rung) => (
          <Link key={rung.kind} to={`?tab=assessment&standard=${rung.standard ?? ""}`} preventScrollReset>
            {rung.name}
          </Link>
        ))}
        {next.length === 0 && <span>{texts.top}</span>}
        {line && (
          <span className={styles.clip} title={line.figure ?? undefined}>
            {nextText(line)}
          </span>
        )}
      </p>
      {ladders.map((ladder) => (
        <Track key={ladder.track} ladder={ladder} />
      ))}
    </div>
  );
}

function Track({ ladder }: { ladder: EnterpriseLadder }) {
  return (
    <div className={styles.ladder}>
      <span className={styles.label}>{texts.ladder(ladder.name)}</span>
      <ol className={styles.steps} aria-label={ladder.name}>
        {stepsOf(ladder).map((step) => (
          <li
            key={step.key}
            className={styles.step}
            data-state={step.state}
            data-skipped={step.skipped || undefined}
            title={step.hint}
            aria-current={step.state === "next" ? "step" : undefined}
          >
            <span className={styles.dot} aria-hidden="true" />
            {step.name}
          </li>
        ))}
      </ol>
    </div>
  );
}
