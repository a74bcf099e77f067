import type { PlanDetail } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { CutOffPicker } from "@/shared/ui/CutOffPicker";
import styles from "./MatrixBar.module.css";
import { useMatrixAddress } from "./useMatrixAddress";

/** Until which day data count; the day of the latest data is the default and not spelled in the address. */
export function MatrixDay({ plan }: { plan: PlanDetail }) {
  const { today } = useSession();
  const { on, showDay } = useMatrixAddress();
  if (plan.tables.length === 0) return null;
  return (
    <CutOffPicker
      className={styles.day}
      plan={plan}
      on={on ?? plan.latestData ?? today}
      onChange={(day) => showDay(day === plan.latestData ? null : day)}
    />
  );
}
