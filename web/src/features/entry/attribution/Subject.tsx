import { attributionTexts } from "@/locales";
import type { AttributionRule } from "@/shared/api/contract";
import styles from "../entry.module.css";

type About = Pick<AttributionRule, "subjectKind" | "subjectId" | "subject">;

/** A unit, or an enterprise with its code. */
export function Subject({ of: { subjectKind, subjectId, subject } }: { of: About }) {
  return (
    <>
      <span className={styles.kind}>{attributionTexts.subjectKinds[subjectKind]}</span> {subject}
      {subjectKind === "enterprise" && subject !== subjectId && <span className={styles.quiet}> {subjectId}</span>}
    </>
  );
}
