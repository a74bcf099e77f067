import { ladderTexts } from "@/locales";
import type { Flows, Ladder } from "@/shared/api/contract";
import { Panel } from "@/shared/ui/Panel";
import table from "@/shared/ui/Table.module.css";
import styles from "../Ladder.module.css";

/** The numbers of the pictures, and how long enterprises stay on a rung. */
export function FlowTables({ flows, tracks }: { flows: Flows; tracks: Ladder["tracks"] }) {
  const nameOf = (kind: string | null, track: string) => {
    const own = tracks.find((one) => one.id === track);
    return own?.rungs.find((rung) => rung.kind === kind)?.name ?? own?.below ?? "";
  };
  return (
    <div className={styles.two}>
      <Panel title={ladderTexts.moved}>
        <table className={table.table}>
          <thead>
            <tr>
              <th className={table.left}>{flows.from}</th>
              <th className={table.left}>{flows.to}</th>
              <th>{ladderTexts.count}</th>
            </tr>
          </thead>
          <tbody>
            {flows.links.map((link) => (
              <tr key={`${link.track}${link.from}${link.to}`}>
                <td className={table.left}>{nameOf(link.from, link.track)}</td>
                <td className={table.left}>{nameOf(link.to, link.track)}</td>
                <td>{link.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={ladderTexts.time} note={ladderTexts.timeNote}>
        <Times flows={flows} />
      </Panel>
    </div>
  );
}

function Times({ flows }: { flows: Flows }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th className={table.left}>{ladderTexts.titles}</th>
          <th>{ladderTexts.spells}</th>
          <th>{ladderTexts.median}</th>
        </tr>
      </thead>
      <tbody>
        {flows.times.map((one) => (
          <tr key={one.kind}>
            <td className={table.left}>{one.name}</td>
            <td>{one.spells}</td>
            <td>{one.medianDays === null ? "—" : ladderTexts.months(one.medianDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
