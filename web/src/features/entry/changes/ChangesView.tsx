import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Table } from "antd";
import { changeTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { ValueChange } from "@/shared/api/contract";
import { useDownload } from "@/shared/api/useDownload";
import { dictionaryQuery } from "@/shared/basics/queries";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { may } from "../may";
import { changeColumns } from "./changeColumns";
import { filterNames } from "./filterNames";
import { changesPath, changesQuery } from "./queries";

const pageSize = 20;

/** What happened to values over all units in view, newest first. */
export function ChangesView() {
  const [read, set] = useAddress();
  const filters = Object.fromEntries(filterNames.map((name) => [name, read(name)]));
  const page = Math.max(1, Number(read("page")) || 1);
  const { data, error, refetch } = useQuery(changesQuery({ ...filters, page, size: pageSize }));
  return (
    <Panel title={changeTexts.title} note={changeTexts.note} extra={<Export filters={filters} />}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={12} height={36} />
      ) : data.total === 0 ? (
        <EmptyState title={changeTexts.emptyTitle} text={changeTexts.emptyText} />
      ) : (
        <ChangeTable
          changes={data.changes}
          total={data.total}
          page={page}
          onPage={(next) => set({ page: String(next) })}
        />
      )}
    </Panel>
  );
}

interface TableProps {
  changes: ValueChange[];
  total: number;
  page: number;
  onPage: (page: number) => void;
}

function ChangeTable({ changes, total, page, onPage }: TableProps) {
  const { data } = useQuery(dictionaryQuery);
  const measures = new Map((data?.indicators ?? []).map((entry) => [entry.code, entry]));
  return (
    <Table<ValueChange>
      size="small"
      rowKey={({ observationId, step }) => `${observationId} ${step.act} ${step.at}`}
      tableLayout="fixed"
      scroll={{ x: 1280 }}
      columns={changeColumns(measures)}
      dataSource={changes}
      pagination={{
        current: page,
        pageSize,
        total,
        showSizeChanger: false,
        showTotal: changeTexts.count,
        onChange: onPage,
      }}
    />
  );
}

function Export({ filters }: { filters: Record<string, string | null> }) {
  const session = useSession();
  const [busy, download] = useDownload();
  if (!may(session, "export-data")) return null;
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => download(`${changesPath}/workbook`, filters)}>
      {changeTexts.export}
    </Button>
  );
}
