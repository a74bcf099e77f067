import { shellTexts } from "@/locales";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Skeleton";

export function HomePage() {
  return (
    <Page title={shellTexts.home}>
      <SkeletonRows rows={6} />
    </Page>
  );
}
