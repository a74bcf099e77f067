import { useQuery } from "@tanstack/react-query";
import { everyTexts, mechanismTexts, planPartTexts } from "@/locales";
import { unitTreeQuery } from "@/shared/basics/queries";
import { flatten } from "@/shared/basics/unitRows";
import { yearOfDay } from "./document";
import { ChoiceCell, FigureCell, IndicatorCell, TextCell, YearCell } from "./parts/cells";
import { type DrawCell, PartList } from "./parts/PartList";
import { UnitsCell } from "./parts/UnitsCell";
import type { StepProps } from "./steps";
import type { DocumentClaim, DocumentMechanism } from "./types";

/** 工作机制: how delivery is pressed for; and what the document says of its own figures. */
export function MechanismsStep(props: StepProps) {
  return (
    <>
      <Mechanisms {...props} />
      <Claims {...props} />
    </>
  );
}

type Names = { value: string; label: string }[];

const mechanismCells = (names: Names): DrawCell<DocumentMechanism>[] => [
  ({ kind }, put, label) => (
    <ChoiceCell<DocumentMechanism["kind"]>
      label={label}
      value={kind}
      options={mechanismTexts}
      onChange={(next) => next && put({ kind: next })}
    />
  ),
  (item, put, label) => <TextCell label={label} value={item.label} onChange={(text) => put({ label: text })} />,
  ({ every }, put, label) => (
    <ChoiceCell<NonNullable<DocumentMechanism["every"]>>
      label={label}
      value={every ?? null}
      options={everyTexts}
      none={planPartTexts.mechanisms.everyNone}
      onChange={(next) => put({ every: next })}
    />
  ),
  ({ units }, put, label) => (
    <UnitsCell label={label} names={names} units={units} onChange={(next) => put({ units: next })} />
  ),
  ({ clause }, put, label) => <TextCell label={label} value={clause} onChange={(text) => put({ clause: text })} />,
];

function Mechanisms({ plan, change }: StepProps) {
  const texts = planPartTexts.mechanisms;
  const { data } = useQuery(unitTreeQuery(plan.issued));
  const names = flatten(data ?? []).map(({ unitId, name }) => ({ value: unitId, label: name }));
  return (
    <PartList<DocumentMechanism>
      title={texts.title}
      lead={texts.lead}
      addText={texts.add}
      emptyText={texts.none}
      columns={texts.columns}
      widths={[120, undefined, 110, 280, 140, 48]}
      cells={mechanismCells(names)}
      items={plan.mechanisms}
      blank={() => ({ kind: "inspection", label: "", units: [], clause: "", every: null })}
      onChange={(mechanisms) => change({ mechanisms })}
    />
  );
}

const claims = planPartTexts.claims;

const claimCells: DrawCell<DocumentClaim>[] = [
  ({ claim }, put, label) => (
    <ChoiceCell
      label={label}
      value={claim}
      options={claims.kinds}
      onChange={(next) =>
        next && put({ claim: next, as: next === "change" ? "percent" : null, what: next === "count" ? "tasks" : null })
      }
    />
  ),
  ({ claim, indicator }, put, label) =>
    claim === "count" ? null : (
      <IndicatorCell label={label} value={indicator ?? ""} onChange={(code) => put({ indicator: code })} />
    ),
  ({ claim, fromYear }, put, label) =>
    claim === "count" ? null : <YearCell label={label} value={fromYear} onChange={(year) => put({ fromYear: year })} />,
  ({ claim, year }, put, label) =>
    claim === "count" ? null : <YearCell label={label} value={year} onChange={(next) => put({ year: next })} />,
  ({ amount }, put, label) => <FigureCell label={label} value={amount} onChange={(next) => put({ amount: next })} />,
  (item, put, label) => <Way item={item} put={put} label={label} />,
  ({ printed }, put, label) => <TextCell label={label} value={printed} onChange={(text) => put({ printed: text })} />,
  ({ clause }, put, label) => <TextCell label={label} value={clause} onChange={(text) => put({ clause: text })} />,
];

function Way({
  item,
  put,
  label,
}: {
  item: DocumentClaim;
  put: (parts: Partial<DocumentClaim>) => void;
  label: string;
}) {
  if (item.claim === "change") {
    return <ChoiceCell label={label} value={item.as} options={claims.as} onChange={(next) => put({ as: next })} />;
  }
  return item.claim === "count" ? (
    <ChoiceCell label={label} value={item.what} options={claims.what} onChange={(next) => put({ what: next })} />
  ) : null;
}

function Claims({ plan, change }: StepProps) {
  const blank = (): DocumentClaim => ({
    claim: "doubling",
    indicator: "",
    unit: null,
    fromYear: yearOfDay(plan.baseDate),
    year: yearOfDay(plan.to),
    amount: null,
    as: null,
    measureUnit: null,
    what: null,
    printed: "",
    clause: "",
  });
  return (
    <PartList
      title={claims.title}
      lead={claims.lead}
      addText={claims.add}
      emptyText={claims.none}
      columns={claims.columns}
      widths={[90, 220, 90, 90, 90, 120, undefined, 120, 48]}
      cells={claimCells}
      items={plan.claims ?? []}
      blank={blank}
      onChange={(next) => change({ claims: next })}
    />
  );
}
