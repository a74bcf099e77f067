import { commonTexts } from "@/locales";
import { Skeleton } from "@/shared/ui/Skeleton";
import { type Density, rowHeights } from "./density";
import styles from "./MatrixTab.module.css";

/** The annex's place while it is on its way, in its final size. */
export function MatrixSkeleton({ density }: { density: Density }) {
  return (
    <div className={styles.card} role="status" aria-label={commonTexts.loading}>
      <div className={styles.skeletonHead} />
      {Array.from({ length: 28 }, (_, row) => (
        <div key={row} className={styles.skeletonRow} style={{ height: rowHeights[density] }}>
          <Skeleton width={24} height={10} />
          <Skeleton width={`${6 + ((row * 5) % 4)}%`} height={10} />
          <Skeleton width={`${72 - ((row * 3) % 5)}%`} height={10} />
        </div>
      ))}
    </div>
  );
}
