import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { basicsTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import { IndicatorDialog } from "@/shared/basics/IndicatorDialog";
import { dictionaryQuery } from "@/shared/basics/queries";
import type { IndicatorDictionary, IndicatorEntry } from "@/shared/basics/types";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { SearchBox } from "@/shared/ui/SearchBox";
import { Segmented } from "@/shared/ui/Segmented";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { BasicsBar } from "../BasicsBar";
import styles from "../basics.module.css";
import { IndicatorTable } from "./IndicatorTable";
import { matchingIndicators, origins } from "./matchingIndicators";

const texts = basicsTexts.indicators;

/** 指标字典: what is counted and how, those of the program and those made here. */
export function IndicatorsPage() {
  const { data, error, refetch } = useQuery(dictionaryQuery);
  const [edited, setEdited] = useState<IndicatorEntry | "new" | null>(null);
  const mayEdit = useSession().permissions.includes("edit-plans");
  return (
    <>
      <BasicsBar current="indicators">
        {mayEdit && (
          <Button type="primary" onClick={() => setEdited("new")}>
            {texts.add}
          </Button>
        )}
      </BasicsBar>
      <Page title={basicsTexts.tabs.indicators}>
        <div className={styles.card}>
          {error ? (
            <div className={styles.state}>
              <FailureCard error={error} onRetry={refetch} />
            </div>
          ) : data ? (
            <Dictionary dictionary={data} onEdit={setEdited} />
          ) : (
            <SkeletonRows rows={12} height={44} />
          )}
        </div>
        {edited && data && (
          <IndicatorDialog dictionary={data} entry={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
        )}
      </Page>
    </>
  );
}

function Dictionary({
  dictionary,
  onEdit,
}: {
  dictionary: IndicatorDictionary;
  onEdit: (entry: IndicatorEntry) => void;
}) {
  const [read, set] = useAddress();
  const query = read("q") ?? "";
  const origin = oneOf(origins, read("origin"));
  const shown = matchingIndicators(dictionary.indicators, query, origin);
  return (
    <>
      <div className={styles.filters}>
        <SearchBox label={texts.search} value={query} onChange={(q) => set({ q })} width={320} />
        <Segmented
          label={texts.origin}
          value={origin}
          onChange={(value) => set({ origin: value === "all" ? null : value })}
          options={origins.map((value) => ({ value, text: texts.origins[value] }))}
        />
        <span className={styles.count}>{texts.count(shown.length, dictionary.indicators.length)}</span>
      </div>
      {shown.length > 0 ? (
        <IndicatorTable entries={shown} onEdit={onEdit} />
      ) : (
        <div className={styles.state}>
          <EmptyState title={texts.noMatchTitle} text={texts.noMatchText} />
        </div>
      )}
    </>
  );
}
