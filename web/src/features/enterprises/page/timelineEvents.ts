import { enterpriseTexts, vetoTexts } from "@/locales";
import type { Enterprise } from "@/shared/api/contract";

export type EventKind = "title" | "support" | "bar" | "fact";

export interface TimelineEvent {
  day: string;
  kind: EventKind;
  text: string;
  future: boolean;
}

const texts = enterpriseTexts.events;

/** The day after one that was the last of something. */
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function titleEvents(one: Enterprise, today: string): Omit<TimelineEvent, "future">[] {
  return one.titles.flatMap((title) => {
    const got = title.renewal ? texts.renewed : title.validTo === null ? texts.listed : texts.got;
    const events = [{ day: title.validFrom, kind: "title" as const, text: got(title.shortName) }];
    if (title.endedOn) events.push({ day: title.endedOn, kind: "title", text: texts.ended(title.shortName) });
    else if (title.validTo && (title.validTo >= today || !renewedAfter(one, title.kind, title.validTo)))
      events.push({ day: title.validTo, kind: "title", text: texts.expires(title.shortName) });
    return events;
  });
}

/** An end that another row of the same title continues is no event of its own. */
const renewedAfter = (one: Enterprise, kind: string, lastDay: string) =>
  one.titles.some((other) => other.kind === kind && other.validFrom > lastDay && other.validFrom <= yearAfter(lastDay));

const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** What happened to an enterprise and what is to come, oldest first. */
export function eventsOf(one: Enterprise, today: string): TimelineEvent[] {
  const events: Omit<TimelineEvent, "future">[] = [
    ...(one.registeredOn ? [{ day: one.registeredOn, kind: "fact" as const, text: texts.registered }] : []),
    ...one.formerNames.flatMap(({ name, to }) =>
      to ? [{ day: dayAfter(to), kind: "fact" as const, text: texts.renamed(name) }] : [],
    ),
    ...one.places.flatMap(({ unit, park, from }) =>
      from ? [{ day: from, kind: "fact" as const, text: texts.moved(park ?? unit ?? "") }] : [],
    ),
    ...titleEvents(one, today),
    ...one.vetoes
      .filter(({ found }) => found)
      .map(({ on, kind }) => ({ day: on, kind: "bar" as const, text: texts.veto(vetoTexts[kind].name) })),
    ...one.assets
      .filter(({ kind, from }) => kind === "investment" && from)
      .map(({ from, name }) => ({ day: from ?? "", kind: "support" as const, text: texts.invested(name) })),
  ];
  return events
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((event) => ({ ...event, future: event.day > today }));
}

/** The ones that fit: all that is to come up to a half, the rest the latest of what was; the first one always. */
export function mainEvents(events: TimelineEvent[], most: number): TimelineEvent[] {
  if (events.length <= most) return events;
  const future = events.filter((event) => event.future).slice(0, Math.floor(most / 2));
  const past = events.filter((event) => !event.future);
  const [first, ...others] = past;
  if (!first) return future;
  return [first, ...others.slice(Math.max(0, others.length - (most - 1 - future.length))), ...future];
}
