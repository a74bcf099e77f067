import { useQuery } from "@tanstack/react-query";
import { boardTexts } from "@/locales";
import type { PlanSummary } from "@/shared/api/contract";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Chevron } from "@/shared/ui/icons";
import { KpiCard } from "@/shared/ui/KpiCard";
import { Skeleton } from "@/shared/ui/Skeleton";
import type { BoardParams } from "./boardParams";
import { boardQuery, cardsQuery } from "./boardQueries";
import styles from "./KpiRow.module.css";
import type { ChangeBoard } from "./useBoardParams";

const perPage = 6;

interface Props {
  params: BoardParams;
  change: ChangeBoard;
  plan: PlanSummary | undefined;
}

/** The plan's headline indicators. More than six page sideways; the selected one drives everything below. */
export function KpiRow({ params, change, plan }: Props) {
  const cards = useQuery(cardsQuery(params));
  const board = useQuery(boardQuery(params));
  if (cards.isError) return <FailureCard error={cards.error} onRetry={() => cards.refetch()} />;
  if (!cards.data) {
    return (
      <div className={styles.row}>
        {Array.from({ length: perPage }, (_, index) => (
          <Skeleton key={index} height={142} />
        ))}
      </div>
    );
  }
  const pages = Math.max(1, Math.ceil(cards.data.length / perPage));
  const page = Math.min(params.cards, pages);
  const own = board.data?.rowsVisible === "own" ? board.data.units[0]?.unitId : undefined;
  const shownUnit = params.unit ?? own ?? plan?.unit.unitId ?? null;
  const selectable = new Set(plan?.boardIndicators.map((indicator) => indicator.code));
  return (
    <section className={styles.frame} aria-label={boardTexts.cards} aria-busy={cards.isPlaceholderData}>
      <div className={styles.row} data-stale={cards.isPlaceholderData || undefined}>
        {cards.data.slice((page - 1) * perPage, page * perPage).map((card) => (
          <KpiCard
            key={card.indicator.code}
            card={card}
            basis={params.bandBasis}
            on={params.on}
            scale={board.data?.scale}
            selected={card.indicator.code === params.indicator}
            measure={card.indicator.code === params.indicator ? params.measure : null}
            onSelect={
              selectable.has(card.indicator.code) ? () => change({ indicator: card.indicator.code }) : undefined
            }
            onOpenSources={() => change({ sources: shownUnit, sourcesOf: card.indicator.code })}
          />
        ))}
      </div>
      {page > 1 && (
        <button
          type="button"
          className={styles.previous}
          aria-label={boardTexts.cardsPrevious}
          onClick={() => change({ cards: page - 1 })}
        >
          <Chevron to="left" />
        </button>
      )}
      {page < pages && (
        <button
          type="button"
          className={styles.next}
          aria-label={boardTexts.cardsNext}
          onClick={() => change({ cards: page + 1 })}
        >
          <Chevron to="right" />
        </button>
      )}
    </section>
  );
}
