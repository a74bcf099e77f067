import { useMemo } from "react";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import { type MatrixMode, matrixModes } from "./columns";
import { nextSort, readSort, type Sort } from "./rows";

export interface MatrixAddress {
  table: string | null;
  mode: MatrixMode;
  query: string;
  sort: Sort | null;
  /** The display unit the reader chose. */
  measure: string | null;
  on: string | null;
  at: string | null;
  showTable: (tableId: string) => void;
  showMode: (mode: MatrixMode) => void;
  search: (query: string) => void;
  sortBy: (column: string) => void;
  measureIn: (name: string) => void;
  showDay: (day: string | null) => void;
}

/** What the address says of the table in view, and how to change it: every view can be sent to a colleague. */
export function useMatrixAddress(): MatrixAddress {
  const [read, set] = useAddress();
  const sortText = read("sort");
  const sort = useMemo(() => readSort(sortText), [sortText]);
  return {
    table: read("table"),
    mode: oneOf(matrixModes, read("view")),
    query: read("q") ?? "",
    sort,
    measure: read("measure"),
    on: read("on"),
    at: read("at"),
    showTable: (table) => set({ table, at: null, sort: null, measure: null, q: null }),
    showMode: (mode) => set({ view: mode === matrixModes[0] ? null : mode, sort: null }),
    search: (q) => set({ q }),
    sortBy: (column) => set({ sort: nextSort(sort, column) }),
    measureIn: (measure) => set({ measure }),
    showDay: (on) => set({ on, sort: null }),
  };
}
