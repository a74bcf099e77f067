import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { adminTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import styles from "../admin.module.css";
import { accountsQuery } from "../queries";
import { AccountDrawer } from "./AccountDrawer";
import { AccountFilters } from "./AccountFilters";
import { AccountTable } from "./AccountTable";
import { CreateAccount } from "./CreateAccount";

const pageSize = 20;

/** 账号: who may log in, what for, and since when nobody has. */
export function AccountsPage() {
  const [read, set] = useAddress();
  const [creating, setCreating] = useState(false);
  const page = Number(read("page") ?? 1) || 1;
  const filters = {
    search: read("q"),
    role: read("role"),
    state: read("state"),
    unit: read("unit"),
    page,
    size: pageSize,
  };
  const { data, error, isFetching, refetch } = useQuery(accountsQuery(filters));
  const open = data?.accounts.find((account) => account.id === read("open"));
  const mayCreate = useSession().permissions.includes("administer");
  return (
    <Page title={adminTexts.accounts}>
      <div className={styles.card}>
        <div className={styles.filters}>
          <AccountFilters read={read} onChange={(values) => set({ ...values, page: null })} />
          <span className={styles.grow} />
          {data && <span className={styles.quiet}>{adminTexts.account.count(data.total)}</span>}
          {mayCreate && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {adminTexts.account.create}
            </Button>
          )}
        </div>
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : (
          <AccountTable
            page={data}
            loading={isFetching}
            number={page}
            size={pageSize}
            onOpen={(id) => set({ open: id })}
            onPage={(next) => set({ page: String(next) })}
          />
        )}
      </div>
      <CreateAccount open={creating} onClose={() => setCreating(false)} />
      <AccountDrawer account={open} onClose={() => set({ open: null })} />
    </Page>
  );
}
