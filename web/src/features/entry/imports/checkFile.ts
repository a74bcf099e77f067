import { importTexts } from "@/locales";

const largest = 50 * 1024 * 1024;
const endings = [".xlsx", ".xls", ".csv"];

export const acceptedEndings = endings.join(",");

/** What can be said of a file before it goes up; null where nothing stands against it. The server looks inside. */
export function refuseFile({ name, size }: Pick<File, "name" | "size">): string | null {
  const ending = name.includes(".") ? name.slice(name.lastIndexOf(".")).toLowerCase() : "";
  if (!endings.includes(ending)) return importTexts.wrongType(ending || importTexts.noEnding);
  if (size === 0) return importTexts.emptyFile;
  return size > largest ? importTexts.tooLarge(sizeText(size)) : null;
}

export function sizeText(bytes: number): string {
  const kb = bytes / 1024;
  return kb < 1000 ? importTexts.sizes.kb(Math.max(1, kb).toFixed(0)) : importTexts.sizes.mb((kb / 1024).toFixed(1));
}
