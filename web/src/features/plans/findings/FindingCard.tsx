import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { findingTexts, planTexts } from "@/locales";
import type { Finding, PlanDetail } from "@/shared/api/contract";
import { plansQuery } from "@/shared/api/queries";
import { tabAddress } from "../addresses";
import shared from "../plans.module.css";
import { SeverityTag } from "../SeverityTag";
import styles from "./Findings.module.css";
import { figuresOf } from "./figuresOf";
import { matrixLink } from "./matrixLink";

interface Props {
  finding: Finding;
  plan: PlanDetail;
  /** The one the address names: in view, focused and framed. */
  arrived: boolean;
}

const texts = planTexts.findings;

/** One finding: how grave, what it says, both places side by side, and the way to the table. */
export function FindingCard({ finding, plan, arrived }: Props) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!arrived) return;
    card.current?.scrollIntoView?.({ block: "nearest" });
    card.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <li ref={card} tabIndex={-1} className={styles.card} data-arrived={arrived || undefined}>
      <header className={styles.head}>
        <SeverityTag severity={finding.severity} />
        <h2 className={styles.title}>{findingTexts[finding.code] ?? finding.code}</h2>
        <span className={shared.label}>
          {[finding.indicatorName, finding.year !== null && texts.year(finding.year)].filter(Boolean).join(" ")}
        </span>
        <Links finding={finding} plan={plan} />
      </header>
      <p className={styles.message}>{finding.message}</p>
      <div className={styles.body}>
        <Figures finding={finding} plan={plan} />
        <ol className={styles.places} aria-label={texts.places}>
          {finding.places.map((place, index) => (
            <li key={`${place.plan} ${place.clause} ${place.text}`} className={styles.place}>
              <PlaceHead place={place} index={index} plan={plan} />
              <p className={styles.quote}>{place.text}</p>
            </li>
          ))}
        </ol>
      </div>
    </li>
  );
}

/** The next step: the row it is about. */
function Links({ finding, plan }: { finding: Finding; plan: PlanDetail }) {
  const link = matrixLink(finding, plan);
  return (
    <span className={styles.links}>
      {link && <Link to={link}>{texts.toMatrix}</Link>}
      {finding.code === "no-lead-unit" && <Link to={tabAddress(plan.planId, "tasks")}>{texts.toTasks}</Link>}
    </span>
  );
}

function Figures({ finding, plan }: { finding: Finding; plan: PlanDetail }) {
  const figures = figuresOf(finding, plan);
  if (figures.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PlaceHead({ place, index, plan }: { place: Finding["places"][number]; index: number; plan: PlanDetail }) {
  const { data: plans = [] } = useQuery(plansQuery);
  const other = place.plan === plan.planId ? null : plans.find(({ planId }) => planId === place.plan);
  return (
    <div className={styles.placeHead}>
      <span className={styles.placeNumber}>{texts.place(index + 1)}</span>
      {other && <Link to={tabAddress(other.planId, "overview")}>{other.shortTitle}</Link>}
      {!other && place.plan && place.plan !== plan.planId && <span>{texts.otherPlan}</span>}
      <b>{place.clause}</b>
    </div>
  );
}
