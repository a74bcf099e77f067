import { useQuery } from "@tanstack/react-query";
import { boardTexts } from "@/locales";
import type { Board, Card, PlanSummary } from "@/shared/api/contract";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Chevron } from "@/shared/ui/icons";
import { KpiCard } from "@/shared/ui/KpiCard";
import { Skeleton } from "@/shared/ui/Skeleton";
import type { BoardParams } from "./boardParams";
import { boardQuery, cardsQuery } from "./boardQueries";
import styles from "./KpiRow.module.css";
import { dataDates } from "./units/dataDates";
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
  if (!cards.data) return <WaitingRow />;
  const pages = Math.max(1, Math.ceil(cards.data.length / perPage));
  const page = Math.min(params.cards, pages);
  const shown = cards.data.slice((page - 1) * perPage, page * perPage);
  return (
    <section className={styles.frame} aria-label={boardTexts.cards} aria-busy={cards.isPlaceholderData}>
      <div className={styles.row} data-stale={cards.isPlaceholderData || undefined}>
        {shown.map((card) => (
          <BoardCard
            key={card.indicator.code}
            card={card}
            board={board.data}
            params={params}
            change={change}
            plan={plan}
          />
        ))}
      </div>
      {page > 1 && <TurnButton to="left" onTurn={() => change({ cards: page - 1 })} />}
      {page < pages && <TurnButton to="right" onTurn={() => change({ cards: page + 1 })} />}
    </section>
  );
}

function WaitingRow() {
  return (
    <div className={styles.row}>
      {Array.from({ length: perPage }, (_, index) => (
        <Skeleton key={index} height={142} />
      ))}
    </div>
  );
}

interface BoardCardProps extends Props {
  card: Card;
  board: Board | undefined;
}

/** A card that chooses the board's indicator, where the board can show it, and opens its sources. */
function BoardCard({ card, board, params, change, plan }: BoardCardProps) {
  const { code } = card.indicator;
  const own = board?.rowsVisible === "own" ? board.units[0]?.unitId : undefined;
  const shownUnit = params.unit ?? own ?? plan?.unit.unitId ?? null;
  const selectable = plan?.boardIndicators.some((indicator) => indicator.code === code);
  return (
    <KpiCard
      card={card}
      basis={params.bandBasis}
      on={params.on}
      ownDay={code === params.indicator && board !== undefined && dataDates(board).differ}
      scale={board?.scale}
      selected={code === params.indicator}
      measure={code === params.indicator ? params.measure : null}
      onSelect={selectable ? () => change({ indicator: code }) : undefined}
      onOpenSources={() => change({ sources: shownUnit, sourcesOf: code })}
    />
  );
}

function TurnButton({ to, onTurn }: { to: "left" | "right"; onTurn: () => void }) {
  return (
    <button
      type="button"
      className={to === "left" ? styles.previous : styles.next}
      aria-label={to === "left" ? boardTexts.cardsPrevious : boardTexts.cardsNext}
      onClick={onTurn}
    >
      <Chevron to={to} />
    </button>
  );
}
