import { useState } from "react";
import { commonTexts, cultivationTexts, stageTexts, cultivationTabTexts as texts } from "@/locales";
import type { Application, EnterpriseCultivation } from "@/shared/api/contract";
import { MoveDialog } from "@/shared/cultivation/MoveDialog";
import { StageLine } from "@/shared/cultivation/StageLine";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import table from "@/shared/ui/Table.module.css";
import styles from "./Cultivation.module.css";

/** Applications on their way first, each with the days of its stages. */
export function Applications({ data: { applications }, may }: { data: EnterpriseCultivation; may: boolean }) {
  const [moving, setMoving] = useState<Application | null>(null);
  const { title, about, stages, note, act } = texts.columns;
  return (
    <Panel title={texts.applications}>
      {applications.length === 0 ? (
        <EmptyState title={texts.noApplications} text={texts.noApplicationsText} />
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${styles.table}`}>
            <thead>
              <tr>
                {[title, about, stages, note, ...(may ? [act] : [])].map((text) => (
                  <th key={text} className={table.left}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {applications.map((one) => (
                <Row
                  key={one.id}
                  one={one}
                  onMove={may && !one.closedOn ? () => setMoving(one) : undefined}
                  may={may}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {moving && <MoveDialog application={moving} onClose={() => setMoving(null)} />}
    </Panel>
  );
}

function Row({ one, onMove, may }: { one: Application; onMove: (() => void) | undefined; may: boolean }) {
  return (
    <tr>
      <td className={`${table.left} ${table.wrap}`}>
        {one.title}
        <div className={table.quiet}>{stageTexts[one.stage]}</div>
      </td>
      <td className={`${table.left} ${table.wrap}`}>
        {one.renewal ? cultivationTexts.renewal : cultivationTexts.first}
        <div className={table.quiet}>{one.batch}</div>
      </td>
      <td className={table.left}>
        <StageLine application={one} />
      </td>
      <td className={`${table.left} ${table.wrap} ${table.quiet}`}>{one.note ?? commonTexts.missing}</td>
      {may && (
        <td className={table.left}>
          {onMove && (
            <button type="button" className={styles.link} onClick={onMove}>
              {cultivationTexts.move}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
