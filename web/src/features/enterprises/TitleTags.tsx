import { enterpriseTexts } from "@/locales";
import type { TitleBadge } from "@/shared/api/contract";
import styles from "./list/List.module.css";

const soonDays = 92;

/** Titles as small tags, highest rungs first; what ends soon stands out and says so. */
export function TitleTags({ titles, most }: { titles: readonly TitleBadge[]; most: number }) {
  const shown = titles.slice(0, most);
  const rest = titles.slice(most);
  return (
    <span className={styles.tags}>
      {shown.map((title) => (
        <span
          key={title.kind}
          className={styles.tag}
          title={hintOf(title)}
          data-soon={(title.daysLeft !== null && title.daysLeft <= soonDays) || undefined}
        >
          {title.shortName}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={styles.more} title={rest.map(({ name }) => name).join("\n")}>
          {`+${rest.length}`}
        </span>
      )}
    </span>
  );
}

const hintOf = ({ name, lastDay, daysLeft }: TitleBadge) =>
  lastDay && daysLeft !== null
    ? `${name} ${enterpriseTexts.expiresOn(lastDay)} ${enterpriseTexts.daysLeft(daysLeft)}`
    : `${name} ${enterpriseTexts.longTerm}`;
