import { Link } from "react-router";
import { homeTexts } from "@/locales";
import { address } from "@/shared/api/client";
import { yearOf } from "@/shared/format/date";
import { BandGlyph } from "@/shared/ui/BandGlyph";
import { bandOrder, standingWord } from "@/shared/ui/bands";
import { Panel } from "@/shared/ui/Panel";
import table from "@/shared/ui/Table.module.css";
import styles from "./Home.module.css";
import { countBands, type HomePlan } from "./homePlans";

/** The other plans one may see, a row each: how their headline indicators stand, and the way in. */
export function OtherPlans({ plans }: { plans: readonly HomePlan[] }) {
  const names = homeTexts.otherColumns;
  return (
    <Panel title={homeTexts.otherPlans} note={homeTexts.plansCount(plans.length)}>
      <div className={styles.scroll}>
        <table className={`${table.table} ${styles.attention}`}>
          <thead>
            <tr>
              <th className={table.left}>{names.plan}</th>
              <th className={table.left}>{names.period}</th>
              <th className={table.left}>{names.bands}</th>
              <th>{names.on}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {plans.map((entry) => (
              <PlanRow key={entry.plan.planId} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function PlanRow({ entry: { plan, on, cards } }: { entry: HomePlan }) {
  return (
    <tr>
      <td className={`${table.left} ${styles.planName}`} title={plan.title}>
        <Link to={`/plans/${plan.planId}`}>{plan.shortTitle}</Link>
      </td>
      <td className={table.left}>{homeTexts.years(yearOf(plan.from), yearOf(plan.to))}</td>
      <td className={table.left}>
        <PlanBands cards={cards} />
      </td>
      <td>{plan.latestData === null ? homeTexts.noData : on}</td>
      <td>
        <Link className={styles.go} to={address("/board", { plan: plan.planId, on })}>
          {homeTexts.openBoard}
        </Link>
      </td>
    </tr>
  );
}

function PlanBands({ cards }: { cards: HomePlan["cards"] }) {
  const counts = countBands(cards);
  const present = bandOrder.filter((band) => counts[band]);
  return (
    <span className={styles.planBands}>
      {present.map((band) => (
        <span key={band} title={band === "none" ? homeTexts.noBand : standingWord(band, true)}>
          <BandGlyph band={band} />
          {band === "none" ? homeTexts.noBand : standingWord(band, true)} {counts[band]}
        </span>
      ))}
    </span>
  );
}
