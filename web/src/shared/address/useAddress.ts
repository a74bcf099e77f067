import { useCallback } from "react";
import { useSearchParams } from "react-router";

type Values = Record<string, string | null>;

/** Reads the address's parameters; `set` changes some of them and leaves the rest. Empty or null removes one. */
export function useAddress(): [(name: string) => string | null, (values: Values) => void] {
  const [params, setParams] = useSearchParams();
  const read = useCallback((name: string) => params.get(name), [params]);
  const set = useCallback(
    (values: Values) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return [read, set];
}

/** The value if it is one of the choices, else the first choice. */
export const oneOf = <T extends string>(choices: readonly [T, ...T[]], value: string | null): T =>
  choices.find((choice) => choice === value) ?? choices[0];
