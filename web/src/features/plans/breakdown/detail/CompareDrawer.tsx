import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { breakdownTexts, commonTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { shownValue, signedAmount } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import shared from "../../plans.module.css";
import { TableHead } from "../../TableHead";
import type { Breakdown } from "../model";
import { breakdownQuery } from "../requests";
import { differencesOf } from "./compare";

const texts = breakdownTexts.compare;

/** What another version says otherwise, cell by cell. Its address can be sent. */
export function CompareDrawer({ breakdown, measure }: { breakdown: Breakdown; measure: Measure }) {
  const [read, set] = useAddress();
  const wanted = read("with");
  const other = useQuery({ ...breakdownQuery(Number(wanted)), enabled: wanted !== null });
  return (
    <Drawer
      open={wanted !== null}
      size={560}
      title={other.data ? texts.title(other.data.number, breakdown.number) : breakdownTexts.detail.versions}
      onClose={() => set({ with: null })}
      closable={{ "aria-label": commonTexts.close }}
      destroyOnHidden
    >
      {other.error ? (
        <FailureCard error={other.error} onRetry={other.refetch} />
      ) : other.data ? (
        <Differences before={other.data} after={breakdown} measure={measure} />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </Drawer>
  );
}

function Differences({ before, after, measure }: { before: Breakdown; after: Breakdown; measure: Measure }) {
  const found = differencesOf(before, after);
  if (found.length === 0) return <p>{texts.same}</p>;
  return (
    <>
      <p className={shared.summary}>{texts.changed(found.length)}</p>
      <table className={shared.table}>
        <TableHead
          columns={[
            { text: texts.columns.unit },
            { text: texts.columns.year, figures: true },
            { text: texts.columns.before(before.number), figures: true },
            { text: texts.columns.after(after.number), figures: true },
            { text: texts.columns.change, figures: true },
          ]}
        />
        <tbody>
          {found.map(({ unitId, unit, year, from, to }) => (
            <tr key={`${unitId}/${year}`}>
              <th scope="row">{unit}</th>
              <td className={shared.number}>{year}</td>
              <td className={shared.number}>{shownValue(from, measure)}</td>
              <td className={shared.number}>{shownValue(to, measure)}</td>
              <td className={shared.number}>
                {from === null || to === null ? commonTexts.missing : signedAmount(to - from, measure)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
