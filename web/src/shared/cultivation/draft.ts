/** Officer and date as chosen so far. */
export interface Draft {
  officer?: string | undefined;
  due?: string | undefined;
}

export const isWhole = (draft: Draft | undefined): boolean => Boolean(draft?.officer && draft.due);
