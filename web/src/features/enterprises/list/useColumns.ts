import { useState } from "react";
import { enterpriseTexts } from "@/locales";

export type ColumnKey = keyof typeof enterpriseTexts.columns;

/** In their order; the name is always there. */
export const allColumns = Object.keys(enterpriseTexts.columns) as ColumnKey[];
const usual: ColumnKey[] = [
  "name",
  "creditCode",
  "unit",
  "industry",
  "size",
  "titles",
  "expires",
  "meets",
  "factsThrough",
  "officer",
];
const place = "tidu.enterprises.columns";

function stored(): ColumnKey[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    return Array.isArray(kept) ? allColumns.filter((key) => key === "name" || kept.includes(key)) : usual;
  } catch {
    return usual;
  }
}

/** Which columns this reader wants; kept in the browser. */
export function useColumns() {
  const [shown, setShown] = useState(stored);
  const choose = (keys: ColumnKey[] | null) => {
    setShown(keys ? allColumns.filter((key) => key === "name" || keys.includes(key)) : usual);
    if (keys) localStorage.setItem(place, JSON.stringify(keys));
    else localStorage.removeItem(place);
  };
  return { shown, choose };
}
