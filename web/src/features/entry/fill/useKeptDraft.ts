export { type DraftState, useKeptDraft } from "@/shared/api/useKeptDraft";
