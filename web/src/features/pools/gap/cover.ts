import { gapTexts } from "@/locales";
import type { GapList } from "@/shared/api/contract";

/** Whether the list suffices; without a target nobody knows. */
export const coverText = ({ ready, uncovered }: GapList["cover"]): string => {
  if (uncovered === null) return gapTexts.noCover(ready);
  return uncovered > 0 ? gapTexts.short(ready, uncovered) : gapTexts.enough(ready);
};
