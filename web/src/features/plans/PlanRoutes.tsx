import { shellTexts } from "@/locales";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Skeleton";

export function PlanRoutes() {
  return (
    <Page title={shellTexts.plans}>
      <SkeletonRows rows={6} />
    </Page>
  );
}
