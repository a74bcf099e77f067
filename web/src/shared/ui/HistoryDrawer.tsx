import { Drawer } from "antd";
import type { ReactNode } from "react";
import { commonTexts, editTexts } from "@/locales";
import { EmptyState } from "./EmptyState";
import { FailureCard } from "./FailureCard";
import styles from "./HistoryDrawer.module.css";
import { type HistoryEntry, HistoryList } from "./HistoryList";
import { SkeletonRows } from "./Skeleton";

interface Props {
  open: boolean;
  /** Whose history: 大安街道 2025年目标. */
  subject: string;
  /** Newest first; undefined while they are on their way. */
  entries: HistoryEntry[] | undefined;
  error?: unknown;
  onRetry?: () => void;
  onClose: () => void;
  footer?: ReactNode;
}

/** 谁、何时、由 X 改为 Y、为何, from the side. */
export function HistoryDrawer({ open, subject, entries, error, onRetry, onClose, footer }: Props) {
  return (
    <Drawer
      open={open}
      size={520}
      title={editTexts.history.title(subject)}
      extra={
        entries && entries.length > 0 && <span className={styles.count}>{editTexts.history.count(entries.length)}</span>
      }
      onClose={onClose}
      closable={{ "aria-label": commonTexts.close }}
      footer={footer}
      destroyOnHidden
    >
      {error ? (
        <FailureCard error={error} {...(onRetry ? { onRetry } : {})} />
      ) : !entries ? (
        <SkeletonRows rows={6} height={32} />
      ) : entries.length === 0 ? (
        <EmptyState title={editTexts.history.empty} text={editTexts.history.emptyAdvice} />
      ) : (
        <HistoryList entries={entries} />
      )}
    </Drawer>
  );
}
