import { shellTexts } from "@/locales";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Skeleton";

export function BoardPage() {
  return (
    <Page title={shellTexts.board}>
      <SkeletonRows rows={6} />
    </Page>
  );
}
