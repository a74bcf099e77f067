import { useState } from "react";
import { Link } from "react-router";
import { ladderTexts } from "@/locales";
import type { Flows } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import table from "@/shared/ui/Table.module.css";
import styles from "../Ladder.module.css";

/** 微成长, 小升高, 高变强, 升规: a count each, and the names of the chosen one. */
export function NamedFlows({ flows }: { flows: Flows }) {
  const [chosen, setChosen] = useState(flows.flows.find((flow) => flow.count > 0)?.id ?? flows.flows[0]?.id);
  const flow = flows.flows.find((one) => one.id === chosen);
  return (
    <Panel title={ladderTexts.flowsTitle} note={flow?.meaning}>
      <div className={styles.flows}>
        {flows.flows.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === chosen}
            title={one.meaning}
            onClick={() => setChosen(one.id)}
          >
            <span>{one.name}</span>
            <b>{one.count}</b>
          </button>
        ))}
      </div>
      {flow && flow.count === 0 && <EmptyState title={ladderTexts.noneTaken} />}
      {flow && flow.count > 0 && <FlowNames flow={flow} />}
    </Panel>
  );
}

function FlowNames({ flow }: { flow: Flows["flows"][number] }) {
  return (
    <div className={styles.names}>
      <table className={table.table}>
        <thead>
          <tr>
            <th className={table.left}>{ladderTexts.enterprise}</th>
            <th className={table.left}>{ladderTexts.place}</th>
            <th className={table.left}>{ladderTexts.gained}</th>
            <th className={table.left}>{ladderTexts.lost}</th>
          </tr>
        </thead>
        <tbody>
          {flow.enterprises.map((one) => (
            <tr key={one.creditCode}>
              <td className={table.left}>
                <Link to={`/enterprises/${one.creditCode}`}>{one.name}</Link>
              </td>
              <td className={table.left}>{one.unit}</td>
              <td className={table.left}>{one.gained.join(" ")}</td>
              <td className={table.left}>{one.lost.join(" ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
