import { ladderTexts } from "@/locales";
import type { Ladder } from "@/shared/api/contract";
import table from "@/shared/ui/Table.module.css";
import type { NamesWish } from "./NamesDrawer";

interface Props {
  ladder: Ladder;
  onNames: (wish: NamesWish) => void;
}

/** The highest rung of one track against that of the other; the cells sum to the enterprises. */
export function OverlapTable({ ladder, onNames }: Props) {
  const [first, second] = ladder.tracks;
  if (!first || !second) return null;
  const columns = levelsOf(second);
  const count = (row: string | null, column: string | null) =>
    ladder.pairs.find((pair) => pair.first === row && pair.second === column)?.count ?? 0;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <Columns title={ladderTexts.cross(first.name, second.name)} names={columns.map((column) => column.name)} />
        <tbody>
          {levelsOf(first).map((row) => (
            <tr key={row.name}>
              <th scope="row" className={table.left}>
                {row.name}
              </th>
              {columns.map((column) => (
                <Cell
                  key={column.name}
                  count={count(row.kind, column.kind)}
                  onOpen={() =>
                    onNames({
                      title: `${row.name} × ${column.name}`,
                      query: { first: row.kind ?? "below", second: column.kind ?? "below" },
                    })
                  }
                />
              ))}
              <td className={table.strong}>{sum(columns.map((column) => count(row.kind, column.kind)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Columns({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th className={table.left}>{title}</th>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        <th scope="col">{ladderTexts.sum}</th>
      </tr>
    </thead>
  );
}

function Cell({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <td>
      {count === 0 ? (
        <span className={table.quiet}>0</span>
      ) : (
        <button type="button" className={table.number} onClick={onOpen}>
          {count.toLocaleString()}
        </button>
      )}
    </td>
  );
}

const levelsOf = (track: Ladder["tracks"][number]) => [
  { kind: null as string | null, name: track.below },
  ...track.rungs.map((rung) => ({ kind: rung.kind as string | null, name: rung.shortName })),
];

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0).toLocaleString();
