import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import type { Breakdown, Comment } from "../model";
import { breakdownActs, breakdownKey } from "../requests";

export interface Word {
  unitId: string;
  stance: "agree" | "disagree";
  text: string;
  year: number | null;
  proposed: number | null;
}

export interface Answer {
  commentId: number;
  accepted: boolean;
  reply: string;
  /** When the answer was given that this one takes the place of; null for a first one. */
  replaces: string | null;
}

/** 409: someone answered first; both answers. */
export interface OtherAnswer {
  accepted: boolean;
  reply: string;
  byName: string;
  at: string;
}

export const otherAnswer = (error: unknown): OtherAnswer | null =>
  error instanceof ApiProblem && error.code === "comment-answered" ? (error.params.theirs as OtherAnswer) : null;

/** Saying something to a draft, and answering it. */
export function useComments(breakdown: Breakdown, onSaid: () => void = () => undefined) {
  const client = useQueryClient();
  const key = breakdownKey(breakdown.id);
  const quiet = () => client.cancelQueries({ queryKey: key });
  const shown = (next: Breakdown) => {
    client.setQueryData(key, next);
    void client.invalidateQueries({ queryKey: ["plans", breakdown.plan, "breakdowns"] });
  };
  const said = useMutation({
    mutationFn: (word: Word) => quiet().then(() => breakdownActs.comment(breakdown.id, word)),
    onSuccess: (next) => {
      shown(next);
      onSaid();
    },
  });
  const answered = useMutation({
    mutationFn: ({ commentId, accepted, reply, replaces }: Answer) =>
      quiet().then(() => breakdownActs.answer(breakdown.id, commentId, accepted, reply, replaces)),
    onSuccess: (next) => {
      shown(next);
      onSaid();
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
  const failure = said.error ?? answered.error;
  const problem = failure instanceof ApiProblem ? failure : null;
  return {
    say: said.mutate,
    answer: answered.mutate,
    answerAgain: answered.reset,
    /** What was answered and by whom another answer had been given; null where nobody was faster. */
    clash: otherAnswer(answered.error),
    wanted: answered.variables ?? null,
    sending: said.isPending || answered.isPending,
    failureText: failure ? problemText(problem?.code ?? "unexpected-response", problem?.params) : null,
  };
}

/** Gives a cell back to the method: it gets the value worked out. */
export function usePutBack(breakdown: Breakdown) {
  const client = useQueryClient();
  const key = breakdownKey(breakdown.id);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ unitId, year }: Comment) =>
      client
        .cancelQueries({ queryKey: key })
        .then(() =>
          breakdownActs.cells(breakdown.id, breakdown.version, [{ unitId, year, value: null, byHand: false }]),
        ),
    onSuccess: (next) => client.setQueryData(key, next),
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
  const problem = error instanceof ApiProblem ? error : null;
  return {
    putBack: mutate,
    sending: isPending,
    failureText: error ? problemText(problem?.code ?? "unexpected-response", problem?.params) : null,
  };
}
