import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { changeTexts, valueTexts } from "@/locales";
import { periodText } from "@/shared/format/period";
import { personName } from "@/shared/format/source";
import { Choice } from "@/shared/ui/Choice";
import { DayRange } from "@/shared/ui/DayRange";
import { unitsQuery } from "../queries";
import { flatUnits } from "../units";
import { filterNames } from "./filterNames";
import { choicesQuery } from "./queries";

interface Props {
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
}

/** What narrows the list; everything stands in the address, so that a finding can be passed on. */
export function ChangeFilters({ read, set }: Props) {
  const { data: units = [] } = useQuery(unitsQuery);
  const flat = flatUnits(units);
  const leaf = !units.some((node) => node.children.length > 0);
  return (
    <>
      <Choice
        label={valueTexts.unit}
        all={changeTexts.allUnits}
        width={170}
        value={read("unit")}
        options={flat.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        onChange={(unit) => set({ unit, below: null })}
      />
      {read("unit") && !leaf && (
        <Checkbox
          checked={read("below") === "true"}
          onChange={({ target }) => set({ below: target.checked ? "true" : null })}
        >
          {changeTexts.below}
        </Checkbox>
      )}
      <Named read={read} set={set} />
      <DayRange label={changeTexts.days} from={read("from")} to={read("to")} onChange={set} />
      {filterNames.some((name) => read(name)) && (
        <Button type="link" onClick={() => set(Object.fromEntries(filterNames.map((name) => [name, null])))}>
          {valueTexts.clear}
        </Button>
      )}
    </>
  );
}

function Named({ read, set }: Props) {
  const { data } = useQuery(choicesQuery);
  const people = (data?.people ?? []).map(({ code, name }) => ({
    value: code,
    label: personName(name),
  }));
  const filters = {
    indicator: (data?.indicators ?? []).map(({ code, name }) => ({ value: code, label: name })),
    period: (data?.periods ?? []).map((period) => ({ value: period, label: periodText(period) })),
    act: Object.entries(valueTexts.historyActs).map(([value, label]) => ({ value, label })),
    by: people,
  };
  return Object.entries(filters).map(([name, options]) => (
    <Choice
      key={name}
      label={changeTexts.filters[name as keyof typeof filters]}
      all={changeTexts.all[name as keyof typeof filters]}
      width={name === "indicator" ? 190 : 140}
      value={read(name)}
      options={options}
      onChange={(value) => set({ [name]: value })}
    />
  ));
}
