import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { amountTexts as texts } from "@/locales";
import type { MoneyGapList, ShortfallKind } from "@/shared/api/contract";
import { copyText } from "@/shared/format/copyText";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Skeleton } from "@/shared/ui/Skeleton";
import { amountsQuery } from "../queries";
import { AmountRows } from "./AmountRows";
import { AmountSum } from "./AmountSum";
import styles from "./Amounts.module.css";
import { StateTiles } from "./StateTiles";
import { allMissing, countOf, pasteText, rowsOf } from "./shortfalls";

const kinds: readonly string[] = ["not-reported", "zero", "falling"] satisfies ShortfallKind[];

interface Props {
  query: Parameters<typeof amountsQuery>[0];
  state: string | null;
  onState: (state: ShortfallKind | null) => void;
}

/** The gap of an amount: the sum against the target and the year before, and who falls short, by amount. */
export function AmountList({ query, state, onState }: Props) {
  const chosen = kinds.includes(state ?? "") ? (state as ShortfallKind) : null;
  const { data: list, error, refetch } = useQuery(amountsQuery({ ...query, state: chosen ?? undefined }));
  if (error) return <FailureCard error={error} onRetry={() => refetch()} />;
  if (!list) return <Skeleton height={480} />;
  return (
    <>
      <AmountSum list={list} />
      <StateTiles list={list} chosen={chosen} onChoose={onState} />
      <Names list={list} chosen={chosen} />
    </>
  );
}

function Names({ list, chosen }: { list: MoneyGapList; chosen: ShortfallKind | null }) {
  const rows = rowsOf(list.rows, chosen);
  const total = countOf(list, chosen);
  return (
    <Panel
      title={texts.title}
      note={texts.shown(rows.length, total)}
      extra={
        <span className={styles.acts}>
          <span className={styles.quiet}>{texts.unit}</span>
          <CopyNames list={list} chosen={chosen} />
        </span>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <AmountRows rows={rows} all={allMissing(list)} />
      )}
    </Panel>
  );
}

/** The rows as they stand, for a spreadsheet or a chat. */
function CopyNames({ list, chosen }: { list: MoneyGapList; chosen: ShortfallKind | null }) {
  const { message } = App.useApp();
  const rows = rowsOf(list.rows, chosen);
  const copy = async () =>
    (await copyText(pasteText(rows)))
      ? message.success(texts.copied(rows.length, countOf(list, chosen)))
      : message.warning(texts.copyFailed);
  return (
    <Button size="small" disabled={rows.length === 0} onClick={copy}>
      {texts.copy}
    </Button>
  );
}
