import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { adminTexts, auditTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { getFile } from "@/shared/api/client";
import type { AuditRecord, AuditPage as Entries } from "@/shared/api/contract";
import { saveAs } from "@/shared/picture/pictureOf";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import styles from "../admin.module.css";
import { auditQuery } from "../queries";
import { textOf } from "../useAct";
import { AuditDrawer } from "./AuditDrawer";
import { AuditFilters } from "./AuditFilters";
import { AuditTable } from "./AuditTable";
import { filterNames } from "./filterNames";

const pageSize = 50;

/** 审计: who did what, when, to what, with what outcome; read by the auditor only, and the reading is audited. */
export function AuditPage() {
  const [read, set] = useAddress();
  const [open, setOpen] = useState<AuditRecord | null>(null);
  const filters = Object.fromEntries(filterNames.map((name) => [name, read(name)]));
  const before = Number(read("before")) || null;
  const { data, error, isFetching, refetch } = useQuery(auditQuery({ ...filters, before, size: pageSize }));
  return (
    <Page title={adminTexts.audit}>
      <div className={styles.card}>
        <AuditFilters
          read={read}
          onChange={(values) => set({ ...values, before: null })}
          extra={<Export filters={filters} />}
        />
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : (
          <AuditTable entries={data?.entries} names={data?.names ?? {}} loading={isFetching} onOpen={setOpen} />
        )}
        <Pages
          page={data}
          isFirst={before === null}
          onFirst={() => set({ before: null })}
          onNext={(next) => set({ before: String(next) })}
        />
      </div>
      <AuditDrawer entry={open} names={data?.names ?? {}} onClose={() => setOpen(null)} />
    </Page>
  );
}

interface PagesProps {
  page: Entries | undefined;
  isFirst: boolean;
  onFirst: () => void;
  onNext: (before: number) => void;
}

/** New entries arrive all the time: pages follow the ids, so that none is skipped or shown twice. */
function Pages({ page, isFirst, onFirst, onNext }: PagesProps) {
  return (
    <div className={styles.pager}>
      <span className={styles.quiet}>{auditTexts.note}</span>
      <span className={styles.grow} />
      {page && <span className={styles.quiet}>{auditTexts.shown(page.entries.length)}</span>}
      <Button size="small" disabled={isFirst} onClick={onFirst}>
        {auditTexts.first}
      </Button>
      <Button size="small" disabled={!page?.next} onClick={() => page?.next && onNext(page.next)}>
        {auditTexts.older}
      </Button>
    </div>
  );
}

function Export({ filters }: { filters: Record<string, string | null> }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const { blob, name } = await getFile("/api/audit/workbook", filters);
      saveAs(blob, name ?? "audit.xlsx");
      message.success(auditTexts.exported);
    } catch (failure) {
      message.error(textOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={run}>
      {auditTexts.export}
    </Button>
  );
}
