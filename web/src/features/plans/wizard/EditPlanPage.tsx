import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { problemText, wizardTexts } from "@/locales";
import { call, get } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { tabAddress } from "../addresses";
import { documentConflict } from "./changes/conflict";
import { PlanConflict } from "./changes/PlanConflict";
import { PlanHistory } from "./changes/PlanHistory";
import { Editor } from "./Editor";
import type { DocumentEdit, SavedPlan, StoredDocument } from "./types";
import styles from "./wizard.module.css";

const path = (planId: string) => `/api/plans/${encodeURIComponent(planId)}`;

/** Editing everything that a plan says; a plan of a data file is taken over first. */
export function EditPlanPage() {
  const { planId = "" } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ["plans", planId, "document"],
    queryFn: ({ signal }) => get<StoredDocument>(`${path(planId)}/document`, undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Page title={wizardTexts.list.edit}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={10} height={32} />
      ) : data.origin === "pack" ? (
        <TakeOver planId={planId} stored={data} />
      ) : (
        <Editing key={data.version} planId={planId} stored={data} />
      )}
    </Page>
  );
}

function useSave(planId: string) {
  const navigate = useNavigate();
  return useAct(
    (body: DocumentEdit) => call<SavedPlan>("PUT", `${path(planId)}/document`, { body, key: newKey() }),
    wizardTexts.saved,
    () => navigate(tabAddress(planId, "overview")),
  );
}

function Editing({ planId, stored }: { planId: string; stored: StoredDocument }) {
  const [plan, setPlan] = useState(stored.document);
  const [reason, setReason] = useState("");
  const save = useSave(planId);
  const conflict = documentConflict(save.error);
  return (
    <>
      <Editor
        plan={plan}
        title={wizardTexts.editTitle(stored.document.shortTitle ?? stored.document.title)}
        isNew={false}
        onChange={setPlan}
        note={<PlanHistory planId={planId} plan={stored.document} changed={plan !== stored.document} />}
        extra={
          <Link to={tabAddress(planId, "overview")}>
            <Button tabIndex={-1}>{wizardTexts.leave}</Button>
          </Link>
        }
        finish={(ready) => (
          <Finish
            ready={ready}
            reason={reason}
            error={conflict ? null : save.error}
            saving={save.isPending}
            onReason={setReason}
            onSave={() => save.mutate({ document: plan, reason, version: stored.version })}
          />
        )}
      />
      <PlanConflict
        stored={stored.document}
        mine={plan}
        reason={reason}
        conflict={conflict}
        planId={planId}
        save={save}
      />
    </>
  );
}

interface FinishProps {
  ready: boolean;
  reason: string;
  error: unknown;
  saving: boolean;
  onReason: (reason: string) => void;
  onSave: () => void;
}

const Finish = ({ ready, reason, error, saving, onReason, onSave }: FinishProps) => (
  <>
    <ProblemNote error={error} />
    <ReasonInput
      label={wizardTexts.check.reason}
      value={reason}
      onChange={onReason}
      usual={wizardTexts.check.reasons}
    />
    <Button type="primary" disabled={!ready || !hasReason(reason)} loading={saving} onClick={onSave}>
      {wizardTexts.save}
    </Button>
  </>
);

function TakeOver({ planId, stored }: { planId: string; stored: StoredDocument }) {
  const texts = wizardTexts.takeOver;
  const take = useAct(
    () =>
      call<SavedPlan>("POST", `${path(planId)}/own`, {
        body: { reason: texts.reason, version: stored.version },
        key: newKey(),
      }),
    texts.done,
  );
  return (
    <div className={styles.card}>
      <h1 className={styles.heading}>{texts.title}</h1>
      <p>{problemText("plan-from-pack", { plan: stored.document.shortTitle })}</p>
      <p className={styles.lead}>{texts.text}</p>
      <ProblemNote error={take.error} />
      <div className={styles.row}>
        <Button type="primary" loading={take.isPending} onClick={() => take.mutate(undefined)}>
          {texts.ok}
        </Button>
        <Link to={tabAddress(planId, "overview")}>{wizardTexts.leave}</Link>
      </div>
    </div>
  );
}
