import { commonTexts } from "@/locales";
import styles from "./states.module.css";

/** A grey block in the final size of what is coming, so that nothing jumps. */
export function Skeleton({ width = "100%", height = 16 }: { width?: number | string; height?: number | string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />;
}

/** Rows of a table or list that is coming. */
export function SkeletonRows({ rows, height = 26 }: { rows: number; height?: number }) {
  return (
    <div role="status" aria-label={commonTexts.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ height, display: "flex", alignItems: "center" }}>
          <Skeleton width={`${92 - ((row * 7) % 24)}%`} height={12} />
        </div>
      ))}
    </div>
  );
}
