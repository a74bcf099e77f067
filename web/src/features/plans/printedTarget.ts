import type { TargetRow } from "@/shared/api/contract";

/** A target in the document's words; a bare figure gets the unit its column prints. */
export const printedTarget = ({ printed, printedMeasureUnit }: TargetRow): string => {
  if (!printedMeasureUnit || !/\d$/.test(printed)) return printed;
  return printedMeasureUnit.startsWith("%") ? printed + printedMeasureUnit : `${printed} ${printedMeasureUnit}`;
};
