import { useQuery } from "@tanstack/react-query";
import { targetEditTexts } from "@/locales";
import type { TargetChange } from "@/shared/api/contract";
import { HistoryDrawer } from "@/shared/ui/HistoryDrawer";
import type { HistoryEntry } from "@/shared/ui/HistoryList";
import type { Measure } from "../measure";
import { shownValue } from "./difference";
import { targetHistory } from "./targetRequests";

interface Props {
  planId: string;
  targetId: number;
  subject: string;
  measure: Measure;
  onClose: () => void;
}

/** Everything that was ever done to a target. */
export function TargetHistory({ planId, targetId, subject, measure, onClose }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ["plans", planId, "target-history", targetId],
    queryFn: ({ signal }) => targetHistory(planId, targetId, signal),
    staleTime: 0,
  });
  return (
    <HistoryDrawer
      open
      subject={subject}
      entries={data?.changes.map((change, index) => asEntry(change, data.changes.length - index, measure))}
      error={error}
      onRetry={refetch}
      onClose={onClose}
    />
  );
}

const asEntry = ({ act, at, byName, from, to, reason }: TargetChange, key: number, measure: Measure): HistoryEntry => ({
  key,
  act: targetEditTexts.acts[act] ?? act,
  at,
  by: byName,
  from: from === null ? null : shownValue(from, measure),
  to: to === null ? null : shownValue(to, measure),
  reason,
});
