import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useNavigate } from "react-router";
import { breakdownTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { breakdownAddress } from "../../addresses";
import { breakdownsQuery } from "../requests";
import { BreakdownTable } from "./BreakdownTable";

const texts = breakdownTexts.list;

/** Every breakdown of a plan with its state, newest version first, and the way to a new one. */
export function BreakdownListPage({ plan }: { plan: PlanDetail }) {
  const canEdit = useSession().permissions.includes("edit-plans") && plan.rowsVisible === "all";
  const { data, error, refetch } = useQuery(breakdownsQuery(plan.planId));
  return (
    <Panel title={texts.title} note={texts.note} extra={canEdit && <AddButton planId={plan.planId} />}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={5} height={36} />
      ) : data.length === 0 ? (
        <None plan={plan} canEdit={canEdit} />
      ) : (
        <BreakdownTable breakdowns={data} />
      )}
    </Panel>
  );
}

function AddButton({ planId }: { planId: string }) {
  const navigate = useNavigate();
  return (
    <Button
      type="primary"
      size="small"
      icon={<PlusOutlined />}
      onClick={() => navigate(breakdownAddress(planId, "new"))}
    >
      {texts.add}
    </Button>
  );
}

function None({ plan, canEdit }: { plan: PlanDetail; canEdit: boolean }) {
  return (
    <EmptyState
      title={texts.noneTitle}
      text={canEdit ? texts.noneAdvice : texts.noneForUnit}
      action={canEdit && <Link to={breakdownAddress(plan.planId, "new")}>{texts.add}</Link>}
    />
  );
}
