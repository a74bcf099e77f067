import type { EventKind } from "./timelineEvents";

const blue = "#1d4ed8";

/** A shape of its own for each kind of event. */
export function EventMark({ kind }: { kind: EventKind }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {kind === "title" && <path d="M6 0.8 11.2 6 6 11.2 0.8 6Z" fill={blue} />}
      {kind === "support" && (
        <rect x="1.8" y="1.8" width="8.4" height="8.4" fill="#fff" stroke={blue} strokeWidth="1.6" />
      )}
      {kind === "bar" && <path d="M6 1.2 11.2 10.6H0.8Z" fill="#c2410c" />}
      {kind === "fact" && <circle cx="6" cy="6" r="4" fill="#fff" stroke="#5f6875" strokeWidth="1.5" />}
    </svg>
  );
}
