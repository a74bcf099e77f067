import { useState } from "react";

/** A choice this browser remembers. Where storage is closed, it holds until the page is left. */
export function usePreference<T extends string>(name: string, choices: readonly [T, ...T[]]): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => choices.find((choice) => choice === stored(name)) ?? choices[0]);
  const change = (next: T) => {
    setValue(next);
    try {
      window.localStorage.setItem(name, next);
    } catch {
      // Private windows may refuse: the choice still holds on this page.
    }
  };
  return [value, change];
}

function stored(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}
