import { useState } from "react";
import { enterpriseTexts } from "@/locales";
import type { Enterprise } from "@/shared/api/contract";
import { EventMark } from "./EventMark";
import styles from "./Page.module.css";
import { type EventKind, eventsOf, mainEvents, type TimelineEvent } from "./timelineEvents";

const texts = enterpriseTexts.page;
const most = 9;
const kinds: EventKind[] = ["title", "support", "bar", "fact"];

/** 时间轴: what happened in equal steps, so that labels never collide, with a mark for today; what is to come is dashed. */
export function Timeline({ one, today }: { one: Enterprise; today: string | null }) {
  const [whole, setWhole] = useState(false);
  if (!today) return null;
  const all = eventsOf(one, today);
  if (all.length === 0) return null;
  const events = whole ? all : mainEvents(all, most);
  return (
    <section className={`${styles.card} ${styles.timeline}`} aria-label={texts.timeline}>
      <div>
        <h2 className={styles.timelineTitle}>{texts.timeline}</h2>
        {all.length > most && (
          <button type="button" className={styles.linkLike} onClick={() => setWhole(!whole)}>
            {whole ? texts.timelineShort : texts.timelineCount(all.length)}
          </button>
        )}
      </div>
      <Events events={events} scrolls={whole} />
      <div className={styles.legend}>
        {kinds.map((kind) => (
          <span key={kind} className={styles.legendItem}>
            <EventMark kind={kind} />
            {texts.legend[kind]}
          </span>
        ))}
      </div>
    </section>
  );
}

/** The mark for today stands before the first event to come, else at the end. */
function Events({ events, scrolls }: { events: TimelineEvent[]; scrolls: boolean }) {
  const firstFuture = events.findIndex((event) => event.future);
  return (
    <ol className={styles.events} tabIndex={scrolls ? 0 : undefined} aria-label={texts.timeline}>
      {events.map((event, at) => (
        <li
          key={`${event.day} ${event.text}`}
          className={styles.event}
          data-future={event.future || undefined}
          title={`${event.day} ${event.text}`}
        >
          {at === firstFuture && <span className={styles.now}>{texts.today}</span>}
          {firstFuture < 0 && at === events.length - 1 && (
            <span className={styles.now} data-last="">
              {texts.today}
            </span>
          )}
          <span className={styles.eventDay}>{event.future ? event.day : event.day.slice(0, 7)}</span>
          <span className={styles.mark}>
            <EventMark kind={event.kind} />
          </span>
          <span className={styles.eventText}>{event.text}</span>
        </li>
      ))}
    </ol>
  );
}
