import { Button } from "antd";
import { Link } from "react-router";
import { wizardTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { useDownload } from "@/shared/api/useDownload";
import { useSession } from "@/shared/session/session";

/** What can be done with a plan as a whole. */
export function PlanActs({ plan }: { plan: PlanDetail }) {
  const { permissions } = useSession();
  const [busy, download] = useDownload();
  if (plan.rowsVisible !== "all") return null;
  const path = `/plans/${encodeURIComponent(plan.planId)}`;
  return (
    <>
      {permissions.includes("export-data") && (
        <Button size="small" loading={busy} onClick={() => download(`/api${path}/pack`)}>
          {wizardTexts.list.pack}
        </Button>
      )}
      {permissions.includes("edit-plans") && (
        <Link to={`${path}/edit`}>
          <Button size="small" tabIndex={-1}>
            {wizardTexts.list.edit}
          </Button>
        </Link>
      )}
    </>
  );
}
