import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { searchTexts as texts } from "@/locales";
import type { FoundEnterprise } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import styles from "./GlobalSearch.module.css";
import { searchQuery } from "./searchQuery";

/** True where a key belongs to what is being typed. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Moves the cursor into the field when somebody presses "/". */
function useSlash(focus: () => void) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [focus]);
}

/** What was typed, a moment after the last key. */
function useSettled(text: string) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), 120);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What is typed, what it finds, and which result is chosen. */
function useSearch(leave: () => void) {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const settled = useSettled(text.trim());
  const { data, error } = useQuery(searchQuery(settled));
  const hits = settled ? (data?.hits ?? []) : [];
  const close = () => {
    setOpen(false);
    setText("");
    leave();
  };
  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    setAt(0);
  };
  const move = (by: number) => hits.length > 0 && setAt((now) => (now + by + hits.length) % hits.length);
  const shown = open && settled !== "" && (data !== undefined || error !== null);
  return {
    text,
    type,
    at,
    move,
    hits,
    total: data?.total ?? 0,
    failed: error !== null,
    shown,
    setOpen,
    close,
    query: settled,
  };
}

/** The search of the whole program: enterprises by name, former name, code, pinyin or initials. Arrow keys choose, Enter opens, Esc closes. */
export function GlobalSearch() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [focus] = useState(() => () => input.current?.select());
  const search = useSearch(() => input.current?.blur());
  const { hits, at, query } = search;
  const navigate = useNavigate();
  useSlash(focus);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      search.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") search.close();
    else if (event.key === "Enter" && query) {
      const hit = hits[at];
      navigate(hit ? `/enterprises/${hit.creditCode}` : `/enterprises?q=${encodeURIComponent(query)}`);
      search.close();
    }
  };
  return (
    <search className={styles.box}>
      <SearchOutlined aria-hidden="true" />
      <Field
        id={id}
        field={input}
        text={search.text}
        expanded={search.shown}
        active={hits[at] ? `${id}-${at}` : undefined}
        onType={search.type}
        onKey={onKey}
        onOpen={search.setOpen}
      />
      <span className={styles.key} aria-hidden="true">
        {texts.key}
      </span>
      {search.shown && <Results id={id} {...search} onLeave={search.close} />}
    </search>
  );
}

interface FieldProps {
  id: string;
  field: React.RefObject<HTMLInputElement | null>;
  text: string;
  expanded: boolean;
  active: string | undefined;
  onType: (text: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onOpen: (open: boolean) => void;
}

function Field({ id, field, text, expanded, active, onType, onKey, onOpen }: FieldProps) {
  return (
    <input
      ref={field}
      type="text"
      role="combobox"
      className={styles.input}
      aria-label={texts.placeholder}
      aria-expanded={expanded}
      aria-controls={`${id}-list`}
      aria-autocomplete="list"
      aria-activedescendant={expanded ? active : undefined}
      autoComplete="off"
      maxLength={100}
      placeholder={texts.placeholder}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKey}
      onFocus={() => onOpen(true)}
      onBlur={() => onOpen(false)}
    />
  );
}

interface ResultsProps {
  id: string;
  hits: FoundEnterprise[];
  at: number;
  total: number;
  failed: boolean;
  query: string;
  onLeave: () => void;
}

/** Pressing a result must not take the cursor out of the field first: that would close the list. */
function Results({ id, hits, at, total, failed, query, onLeave }: ResultsProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the cursor where it is
    <div className={styles.list} onMouseDown={(event) => event.preventDefault()}>
      <div id={`${id}-list`} role="listbox" aria-label={texts.results}>
        {hits.map((hit, index) => (
          <Link
            key={hit.creditCode}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.hit}
            to={`/enterprises/${hit.creditCode}`}
            onClick={onLeave}
          >
            <span className={styles.name}>{hit.name}</span>
            <span className={styles.about}>
              {[hit.formerName && texts.former(hit.formerName), hit.creditCode, hit.unit].filter(Boolean).join(" · ")}
            </span>
          </Link>
        ))}
      </div>
      {hits.length === 0 && <p className={styles.none}>{failed ? texts.failed : texts.none}</p>}
      {total > hits.length && (
        <Link className={styles.all} tabIndex={-1} to={`/enterprises?q=${encodeURIComponent(query)}`} onClick={onLeave}>
          {`${texts.all} · ${texts.total(formatNumber(total))}`}
        </Link>
      )}
    </div>
  );
}
