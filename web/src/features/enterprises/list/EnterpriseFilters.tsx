import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { enterpriseStateTexts, enterpriseTexts, sizeTexts } from "@/locales";
import type { EnterpriseChoices } from "@/shared/api/contract";
import { Choice } from "@/shared/ui/Choice";
import { industryChoices } from "../industry";
import { PlaceSelect } from "../PlaceSelect";
import { enterpriseChoicesQuery } from "../queries";
import { filterNames, furtherNames } from "./filterNames";
import styles from "./List.module.css";
import { PoolChoice, VerdictChoice } from "./StandingFilters";

const texts = enterpriseTexts.filters;
const words = enterpriseTexts.list;

interface Props {
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
}

/** What narrows the list: the usual ones in sight, the others behind one press. */
export function EnterpriseFilters({ read, set }: Props) {
  const { data: choices } = useQuery(enterpriseChoicesQuery);
  const [open, setOpen] = useState(furtherNames.some((name) => read(name)));
  const [round, setRound] = useState(0);
  const clear = () => {
    set(Object.fromEntries(filterNames.map((name) => [name, null])));
    setRound(round + 1);
  };
  return (
    <>
      <div className={styles.filters} key={round}>
        <Input.Search
          allowClear
          style={{ width: 260 }}
          aria-label={texts.q}
          placeholder={texts.q}
          defaultValue={read("q") ?? ""}
          onSearch={(q) => set({ q })}
        />
        <PlaceSelect
          units={choices?.units ?? []}
          label={texts.unit}
          value={read("unit")}
          onChange={(unit) => set({ unit })}
        />
        <Usual read={read} set={set} choices={choices} />
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.lessFilters : words.moreFilters}
        </Button>
        {filterNames.some((name) => read(name)) && (
          <Button type="link" onClick={clear}>
            {words.clear}
          </Button>
        )}
      </div>
      {open && <Further read={read} set={set} choices={choices} />}
    </>
  );
}

type RowProps = Props & { choices: EnterpriseChoices | undefined };

const rungName = (choices: EnterpriseChoices, track: string, rung: number) =>
  rung === 0
    ? choices.tracks.find((each) => each.track === track)?.below
    : choices.titles.find((title) => title.track === track && title.rung === rung)?.shortName;

/** Every rung of every track, from the lowest. */
const tiers = (choices: EnterpriseChoices | undefined) =>
  (choices?.tracks ?? []).flatMap(({ track, name }) => {
    const rungs = choices?.titles.filter((title) => title.track === track).map((title) => title.rung ?? 0) ?? [];
    return [0, ...rungs.sort((a, b) => a - b)].map((rung) => ({
      value: `${track}:${rung}`,
      label: texts.tierOf(
        enterpriseTexts.page.ladder(name),
        (choices && rungName(choices, track, rung)) ?? String(rung),
      ),
    }));
  });

function Usual({ read, set, choices }: RowProps) {
  return (
    <>
      <Choice
        label={texts.title}
        width={190}
        value={read("title")}
        options={(choices?.titles ?? []).map(({ kind, name }) => ({ value: kind, label: name }))}
        onChange={(title) => set({ title })}
      />
      <VerdictChoice read={read} set={set} />
      <Choice
        label={texts.tier}
        width={170}
        value={read("tier")}
        options={tiers(choices)}
        onChange={(tier) => set({ tier })}
      />
      <Choice
        label={texts.expiring}
        value={read("expiring")}
        options={["1", "3", "6", "12"].map((months) => ({ value: months, label: texts.expiringIn(months) }))}
        onChange={(expiring) => set({ expiring })}
      />
    </>
  );
}

const named = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

function Further({ read, set, choices }: RowProps) {
  return (
    <div className={styles.filters}>
      <Choice
        label={texts.industry}
        width={260}
        value={read("industry")}
        options={industryChoices}
        onChange={(industry) => set({ industry })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        style={{ width: 170 }}
        aria-label={texts.size}
        placeholder={texts.size}
        value={read("size")?.split(",") ?? []}
        options={named(sizeTexts)}
        onChange={(sizes: string[]) => set({ size: sizes.join(",") })}
      />
      <Choice
        label={texts.state}
        width={110}
        value={read("state")}
        options={named(enterpriseStateTexts)}
        onChange={(state) => set({ state })}
      />
      <DatePicker
        style={{ width: 140 }}
        aria-label={texts.on}
        placeholder={texts.on}
        value={read("on") ? dayjs(read("on")) : null}
        onChange={(day) => set({ on: day ? day.format("YYYY-MM-DD") : null })}
      />
      <Facts read={read} set={set} choices={choices} />
      <OfficerChoice read={read} set={set} choices={choices} />
    </div>
  );
}

function Facts({ read, set, choices }: RowProps) {
  const years = choices?.years ?? [];
  return (
    <>
      <Choice
        label={texts.factsOf}
        width={140}
        value={read("factsOf")}
        options={years.map((year) => ({ value: String(year), label: texts.factsOfYear(year) }))}
        onChange={(factsOf) => set({ factsOf })}
      />
      <Choice
        label={texts.lacksFactsOf}
        width={140}
        value={read("lacksFactsOf")}
        options={years.map((year) => ({ value: String(year), label: texts.lacksFactsOfYear(year) }))}
        onChange={(lacksFactsOf) => set({ lacksFactsOf })}
      />
      <PoolChoice read={read} set={set} />
    </>
  );
}

function OfficerChoice({ read, set, choices }: RowProps) {
  return (
    <Choice
      label={texts.officer}
      width={150}
      value={read("officer")}
      options={[
        { value: "-", label: texts.nobody },
        ...(choices?.officers ?? []).map(({ userName, displayName }) => ({ value: userName, label: displayName })),
      ]}
      onChange={(officer) => set({ officer })}
    />
  );
}
