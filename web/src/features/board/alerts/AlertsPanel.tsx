import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { Link } from "react-router";
import { alertTexts, commonTexts } from "@/locales";
import type { Alert } from "@/shared/api/contract";
import { BandTag } from "@/shared/ui/BandTag";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import boardStyles from "../Board.module.css";
import type { BoardParams } from "../boardParams";
import { alertsQuery } from "../boardQueries";
import type { ChangeBoard } from "../useBoardParams";
import styles from "./AlertsPanel.module.css";
import { alertsOf, describeAlert, groupAlerts } from "./describeAlert";

const shown = 5;

/** What needs someone, worst first; each row ends in the one act that helps. */
export function AlertsPanel({ params, change }: { params: BoardParams; change: ChangeBoard }) {
  const query = useQuery(alertsQuery(params));
  const alerts = query.data && groupAlerts(alertsOf(query.data, params.unit), params);
  return (
    <Panel
      title={alertTexts.title}
      className={boardStyles.lower}
      note={alerts && alerts.length > 0 ? alertTexts.pending(alerts.length) : undefined}
      extra={
        alerts &&
        alerts.length > shown && (
          <button type="button" className={styles.all} onClick={() => change({ alerts: true })}>
            {alertTexts.all(alerts.length)}
          </button>
        )
      }
    >
      {query.isError && <FailureCard error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <SkeletonRows rows={shown} height={31} />}
      {alerts?.length === 0 && <EmptyState title={alertTexts.none} text={alertTexts.noneText} />}
      {alerts && alerts.length > 0 && (
        <>
          <AlertList alerts={alerts.slice(0, shown)} params={params} />
          <Drawer
            open={params.alerts}
            size={640}
            title={`${alertTexts.title} ${alertTexts.pending(alerts.length)}`}
            onClose={() => change({ alerts: false })}
            closable={{ "aria-label": commonTexts.close }}
            destroyOnHidden
          >
            <AlertList alerts={alerts} params={params} whole />
          </Drawer>
        </>
      )}
    </Panel>
  );
}

interface ListProps {
  alerts: readonly Alert[];
  params: BoardParams;
  /** Facts in full, on as many lines as they take. */
  whole?: boolean;
}

function AlertList({ alerts, params, whole }: ListProps) {
  return (
    <ul className={whole ? `${styles.list} ${styles.whole}` : styles.list}>
      {alerts.map((alert, index) => {
        const view = describeAlert(alert, params);
        return (
          <li key={index} className={styles.row}>
            <BandTag band={view.band} word={view.tag} />
            <span className={styles.subject}>{view.subject}</span>
            <span className={styles.fact} title={view.fact}>
              {view.fact}
            </span>
            <Link className={styles.act} to={view.to}>
              {view.act}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
