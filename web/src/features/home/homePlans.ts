import type { Card, Home, Session } from "@/shared/api/contract";
import { bandOrder } from "@/shared/ui/bands";

export type HomePlan = Home["plans"][number];

/** The plan to look at first: the person's own unit's, broken down to units, still running, the newest. */
export function arrangeHomePlans(plans: readonly HomePlan[], session: Session): HomePlan[] {
  const score = ({ plan }: HomePlan) =>
    (plan.unit.unitId === session.unit?.unitId ? 8 : 0) +
    (plan.boardIndicators.some((indicator) => indicator.hasUnits) ? 4 : 0) +
    (plan.to >= session.today ? 2 : 0);
  return [...plans].sort((a, b) => score(b) - score(a) || b.plan.issued.localeCompare(a.plan.issued));
}

/** The cards that matter most: indicators assigned to units first, then the furthest behind; what is not due comes last. */
export function arrangeCards(cards: readonly Card[]): Card[] {
  const weight = (card: Card) => (card.indicator.hasUnits ? 0 : 1 + bandOrder.indexOf(card.band));
  const ranked = cards.map((card, place) => ({ card, place, weight: weight(card) }));
  return ranked.sort((a, b) => a.weight - b.weight || a.place - b.place).map(({ card }) => card);
}

/** How many of the plan's headline indicators stand in which band. */
export function countBands(cards: readonly Card[]): Home["plans"][number]["bands"] {
  const counts: Record<string, number> = {};
  for (const { band } of cards) counts[band] = (counts[band] ?? 0) + 1;
  return counts;
}
