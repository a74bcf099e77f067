import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "./Board.module.css";
import kpi from "./KpiRow.module.css";

/** The board's outline in final size. */
export function BoardSkeleton() {
  return (
    <>
      <Skeleton height={32} />
      <div className={kpi.row}>
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} height={142} />
        ))}
      </div>
      <div className={styles.columns}>
        <Skeleton height={360} />
        <Skeleton height={360} />
        <Skeleton height={212} />
        <Skeleton height={212} />
      </div>
    </>
  );
}
