import type { ReactNode } from "react";
import { Link } from "react-router";
import { planTexts } from "@/locales";
import type { PlanDetail, PlanLink } from "@/shared/api/contract";
import { tabAddress } from "../addresses";
import shared from "../plans.module.css";
import { SeverityCounts } from "../SeverityTag";
import styles from "./OverviewTab.module.css";

const texts = planTexts.overview;

/** The document's own facts, and its place among the plans. */
export function FactsCard({ plan }: { plan: PlanDetail }) {
  return (
    <section className={styles.facts} aria-label={texts.facts}>
      <h2 className={styles.documentTitle}>{plan.title}</h2>
      <dl className={styles.factGrid}>
        <Fact label={texts.fields.number}>{plan.number ?? <span className={shared.muted}>{texts.noNumber}</span>}</Fact>
        <Fact label={texts.fields.issuer}>{plan.issuer}</Fact>
        <Fact label={texts.fields.issued}>{plan.issued}</Fact>
        <Fact label={texts.fields.unit}>{plan.unit.name}</Fact>
        <Fact label={texts.fields.period}>{texts.period(plan.from, plan.to)}</Fact>
        <Fact label={texts.fields.base}>{plan.baseDate}</Fact>
        <Fact label={texts.fields.above}>
          <PlanLinks plans={plan.above ? [plan.above] : []} none={texts.noAbove} />
        </Fact>
        <Fact label={texts.fields.below}>
          <PlanLinks plans={plan.below} none={texts.noBelow} />
        </Fact>
        <Fact label={texts.fields.size}>{texts.size(plan.targets, plan.tasks, plan.mechanisms)}</Fact>
        {plan.findings && (
          <Fact label={planTexts.tabs.findings}>
            <Link to={tabAddress(plan.planId, "findings")} className={styles.countsLink}>
              {plan.findings.error + plan.findings.doubt + plan.findings.note > 0 ? (
                <SeverityCounts counts={plan.findings} />
              ) : (
                planTexts.list.noFindings
              )}
            </Link>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A plan that the reader may not open is named all the same. */
function PlanLinks({ plans, none }: { plans: PlanLink[]; none: string }) {
  if (plans.length === 0) return <span className={shared.muted}>{none}</span>;
  return plans.map((plan) =>
    plan.open ? (
      <Link key={plan.planId} className={styles.planLink} to={tabAddress(plan.planId, "overview")} title={plan.unit}>
        {plan.shortTitle}
      </Link>
    ) : (
      <span key={plan.planId} title={texts.aboveHidden}>
        {texts.closedPlan(plan.unit, plan.shortTitle)}
      </span>
    ),
  );
}
