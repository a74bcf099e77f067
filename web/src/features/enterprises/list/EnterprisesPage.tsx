import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { enterpriseTexts, registryTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { EnterprisePage } from "@/shared/api/contract";
import { useDownload } from "@/shared/api/useDownload";
import { formatNumber } from "@/shared/format/number";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { CreateEnterprise } from "../forms/CreateEnterprise";
import { enterpriseChoicesQuery, enterpriseListQuery } from "../queries";
import { ColumnChooser } from "./ColumnChooser";
import { EnterpriseFilters } from "./EnterpriseFilters";
import { EnterpriseTable } from "./EnterpriseTable";
import { filterNames, listQuery } from "./filterNames";
import styles from "./List.module.css";
import { SavedViews } from "./SavedViews";
import { useColumns } from "./useColumns";

const texts = enterpriseTexts.list;

/** 企业库: the registry as the caller sees it. Filters, order and page stand in the address. */
export function EnterprisesPage() {
  const [read, set] = useAddress();
  const query = listQuery(read);
  const { data, error, isFetching, refetch } = useQuery(enterpriseListQuery(query));
  const columns = useColumns();
  const filtered = filterNames.some((name) => read(name));
  return (
    <Page title={enterpriseTexts.title}>
      <div className={styles.card}>
        <Head page={data} read={read} set={set} columns={columns} />
        <EnterpriseFilters read={read} set={(values) => set({ ...values, page: null })} />
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : data && data.total === 0 ? (
          <Nothing filtered={filtered} onClear={() => set(cleared)} />
        ) : (
          <EnterpriseTable page={data} query={query} shown={columns.shown} loading={isFetching && !data} set={set} />
        )}
      </div>
    </Page>
  );
}

export const cleared = Object.fromEntries([...filterNames, "page"].map((name) => [name, null]));

/** What keeps each enterprise in the registry once; for those who decide on it. */
function GovernanceLinks() {
  if (!useSession().permissions.includes("govern-registry")) return null;
  return (
    <>
      <Link to="/enterprises/duplicates" className={styles.linkButton}>
        {registryTexts.duplicates.title}
      </Link>
      <Link to="/enterprises/newcomers" className={styles.linkButton}>
        {registryTexts.newcomers.title}
      </Link>
    </>
  );
}

interface HeadProps {
  page: EnterprisePage | undefined;
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
  columns: ReturnType<typeof useColumns>;
}

function Head({ page, read, set, columns }: HeadProps) {
  const { data: choices } = useQuery(enterpriseChoicesQuery);
  const [creating, setCreating] = useState(false);
  const navigate = useNavigate();
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{enterpriseTexts.title}</h1>
      {page && <span className={styles.count}>{texts.count(formatNumber(page.total))}</span>}
      {page?.contactsMasked && <span className={styles.quiet}>{texts.masked}</span>}
      <span className={styles.grow} />
      <SavedViews read={read} onOpen={(values) => set({ ...cleared, sort: null, ...values })} />
      <ColumnChooser {...columns} />
      {choices?.canExport && <Export read={read} />}
      <GovernanceLinks />
      {choices?.canCreate && (
        <>
          <Link to="/entry/imports?kind=enterprises" className={styles.linkButton}>
            {texts.import}
          </Link>
          <Button type="primary" onClick={() => setCreating(true)}>
            {texts.create}
          </Button>
        </>
      )}
      {creating && choices && (
        <CreateEnterprise
          choices={choices}
          onClose={() => setCreating(false)}
          onMade={(code) => navigate(`/enterprises/${code}`)}
        />
      )}
    </div>
  );
}

function Export({ read }: Pick<HeadProps, "read">) {
  const [busy, download] = useDownload();
  const { page: _page, pageSize: _size, ...filters } = listQuery(read);
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={busy}
      title={texts.exportTooMany}
      onClick={() => download("/api/enterprises/workbook", filters)}
    >
      {texts.export}
    </Button>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return filtered ? (
    <EmptyState
      title={texts.emptyTitle}
      text={texts.emptyText}
      action={<Button onClick={onClear}>{texts.clear}</Button>}
    />
  ) : (
    <EmptyState
      title={texts.firstTitle}
      text={texts.firstText}
      action={<Link to="/entry/imports?kind=enterprises">{texts.import}</Link>}
    />
  );
}
