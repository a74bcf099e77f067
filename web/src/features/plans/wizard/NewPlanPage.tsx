import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { wizardTexts } from "@/locales";
import { call, get } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { ApiProblem } from "@/shared/api/problem";
import { useAct } from "@/shared/api/useAct";
import { type DraftState, useKeptDraft } from "@/shared/api/useKeptDraft";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { chinaTime } from "@/shared/format/date";
import { useSession } from "@/shared/session/session";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { tabAddress } from "../addresses";
import { blankDocument } from "./document";
import { Editor } from "./Editor";
import { lastStep } from "./steps";
import type { PlanDocument, SavedPlan } from "./types";
import styles from "./wizard.module.css";

const form = "new-plan";

/** 新建计划: a plan made step by step; what is typed is kept on the server until it is done. */
export function NewPlanPage() {
  const draft = useQuery({
    queryKey: ["drafts", form],
    queryFn: readDraft,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Page title={wizardTexts.title}>
      {draft.isPending ? <SkeletonRows rows={10} height={32} /> : <Making kept={draft.data ?? null} />}
    </Page>
  );
}

async function readDraft(): Promise<PlanDocument | null> {
  try {
    return (await get<{ content: PlanDocument } | undefined>(`/api/drafts/${form}`))?.content ?? null;
  } catch (failure) {
    if (failure instanceof ApiProblem) return null;
    throw failure;
  }
}

function Making({ kept }: { kept: PlanDocument | null }) {
  const session = useSession();
  const navigate = useNavigate();
  const blank = blankDocument(session.unit?.unitId ?? "", session.today);
  const [plan, setPlan] = useState(kept ?? blank);
  const [done, setDone] = useState(false);
  const isBlank = JSON.stringify(plan) === JSON.stringify(blank);
  const [state] = useKeptDraft(form, done || isBlank ? null : JSON.stringify(plan));
  const create = useAct(
    () => call<SavedPlan>("POST", "/api/plans", { body: plan, key: newKey() }),
    wizardTexts.created,
    ({ planId }) => {
      setDone(true);
      navigate(tabAddress(planId, "targets"));
    },
  );
  return (
    <Editor
      plan={plan}
      title={wizardTexts.title}
      isNew
      start={kept && !isBlank ? lastStep(kept) : 0}
      onChange={setPlan}
      note={<Kept state={state} restored={kept !== null} />}
      extra={<Leaving isBlank={isBlank} onDiscard={() => setPlan(blank)} />}
      finish={(ready) => (
        <>
          <ProblemNote error={create.error} />
          <Button type="primary" disabled={!ready} loading={create.isPending} onClick={() => create.mutate(undefined)}>
            {wizardTexts.create}
          </Button>
        </>
      )}
    />
  );
}

const Leaving = ({ isBlank, onDiscard }: { isBlank: boolean; onDiscard: () => void }) => (
  <>
    <Link to="/plans">
      <Button tabIndex={-1}>{wizardTexts.leave}</Button>
    </Link>
    {!isBlank && (
      <Popconfirm title={wizardTexts.discard} description={wizardTexts.discardAsk} onConfirm={onDiscard}>
        <Button type="text">{wizardTexts.discard}</Button>
      </Popconfirm>
    )}
  </>
);

function Kept({ state, restored }: { state: DraftState; restored: boolean }) {
  const texts = wizardTexts.draft;
  return (
    <span className={styles.kept} data-failed={state.kind === "failed" || undefined} role="status">
      {state.kind === "saved"
        ? texts.saved(chinaTime(state.at).slice(11))
        : state.kind === "idle" && restored
          ? texts.restored
          : texts[state.kind]}
    </span>
  );
}
