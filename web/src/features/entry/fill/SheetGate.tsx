import type { ReactNode } from "react";
import { entryTexts } from "@/locales";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Loading } from "./Loading";

interface Props {
  title: string;
  error: unknown;
  onRetry?: () => void;
  pending: boolean;
  empty: boolean;
  children: () => ReactNode;
}

/** What stands in place of a sheet that failed, loads, or has no rows. */
export function SheetGate({ title, error, onRetry, pending, empty, children }: Props) {
  if (error)
    return (
      <Panel title={title}>
        <FailureCard error={error} {...(onRetry ? { onRetry } : {})} />
      </Panel>
    );
  if (pending) return <Loading />;
  if (!empty) return <>{children()}</>;
  return (
    <Panel title={title}>
      <EmptyState title={entryTexts.noRowsTitle} text={entryTexts.noRowsText} />
    </Panel>
  );
}
