import { entryTexts } from "@/locales";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";

export function Loading() {
  return (
    <Panel title={entryTexts.tabs.fill}>
      <SkeletonRows rows={12} height={36} />
    </Panel>
  );
}
