import { useState } from "react";

/** What was typed, kept in this window until it is saved or given up: a closed panel, a reload, a log-in in between lose nothing. */
export function useKept<T extends object>(key: string, initial: T) {
  const [found] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(found ?? initial);
  const change = (part: Partial<T>) => {
    const next = { ...value, ...part };
    setValue(next);
    write(key, JSON.stringify(next));
  };
  return { value, change, restored: found !== null, forget: () => write(key, null) };
}

function read<T>(key: string): T | null {
  try {
    const text = window.sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null) {
  try {
    if (text === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    // Private windows may refuse: what was typed then lives as long as the panel.
  }
}
