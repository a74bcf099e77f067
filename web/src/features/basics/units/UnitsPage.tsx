import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { basicsTexts, unitKindTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { UnitKind } from "@/shared/api/contract";
import { unitTreeQuery } from "@/shared/basics/queries";
import type { UnitNode } from "@/shared/basics/types";
import { countNodes, countRows, matchingRows } from "@/shared/basics/unitRows";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { SearchBox } from "@/shared/ui/SearchBox";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { BasicsBar } from "../BasicsBar";
import styles from "../basics.module.css";
import { type Act, UnitDialogs } from "./UnitDialogs";
import { UnitTree } from "./UnitTree";

const texts = basicsTexts.units;
const kinds = Object.keys(unitKindTexts) as UnitKind[];

/** 单位: the tree below one's own unit as on a day, with everything that can be done to it. */
export function UnitsPage() {
  const [read, set] = useAddress();
  const on = read("on");
  const { data, error, refetch } = useQuery(unitTreeQuery(on));
  const [act, setAct] = useState<Act | null>(null);
  const navigate = useNavigate();
  return (
    <>
      <BasicsBar current="units">
        <Button onClick={() => setAct({ kind: "merge" })}>{texts.merge}</Button>
        <Button onClick={() => navigate("/entry/imports?kind=units")}>{texts.importing}</Button>
        <Button type="primary" onClick={() => setAct({ kind: "create", parent: data?.[0]?.unitId ?? null })}>
          {texts.add}
        </Button>
      </BasicsBar>
      <Page title={basicsTexts.tabs.units}>
        <div className={styles.card}>
          {error ? (
            <div className={styles.state}>
              <FailureCard error={error} onRetry={refetch} />
            </div>
          ) : data ? (
            <Units tree={data} read={read} set={set} onAct={setAct} />
          ) : (
            <SkeletonRows rows={12} height={36} />
          )}
        </div>
        <UnitDialogs act={act} tree={data ?? []} onClose={() => setAct(null)} onAct={setAct} />
      </Page>
    </>
  );
}

interface UnitsProps {
  tree: UnitNode[];
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
  onAct: (act: Act) => void;
}

function Units({ tree, read, set, onAct }: UnitsProps) {
  const query = read("q") ?? "";
  const kind = read("kind");
  const rows = matchingRows(tree, query, kind);
  const searching = query !== "" || kind !== null;
  return (
    <>
      <Filters read={read} set={set} count={texts.count(countRows(rows), countNodes(tree))} />
      {rows.length === 0 ? (
        <div className={styles.state}>
          <EmptyState title={texts.noMatchTitle} text={texts.noMatchText} />
        </div>
      ) : (
        <UnitTree key={searching ? "found" : "all"} rows={rows} openAll={searching} onAct={onAct} />
      )}
      {countNodes(tree) <= 1 && (
        <div className={styles.state}>
          <EmptyState
            title={texts.emptyTitle}
            text={texts.emptyText}
            action={<Link to="/entry/imports?kind=units">{texts.importing}</Link>}
          />
        </div>
      )}
    </>
  );
}

function Filters({ read, set, count }: Pick<UnitsProps, "read" | "set"> & { count: string }) {
  return (
    <div className={styles.filters}>
      <SearchBox label={texts.search} value={read("q") ?? ""} onChange={(q) => set({ q })} width={280} />
      <Select
        aria-label={texts.kind}
        value={read("kind") ?? ""}
        onChange={(value) => set({ kind: value || null })}
        options={[
          { value: "", label: texts.kindAll },
          ...kinds.map((value) => ({ value, label: unitKindTexts[value] })),
        ]}
        style={{ width: 116 }}
      />
      <span className={styles.label} title={texts.onHint}>
        {texts.on}
      </span>
      <DatePicker
        aria-label={texts.on}
        value={read("on") ? dayjs(read("on")) : null}
        onChange={(day) => set({ on: day ? day.format("YYYY-MM-DD") : null })}
      />
      <span className={styles.count}>{count}</span>
    </div>
  );
}
