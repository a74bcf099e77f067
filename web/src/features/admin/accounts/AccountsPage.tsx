import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
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
  const page = Number(read("page") ?? 1) || 1;
  const filters = {
    search: read("q"),
    role: read("role"),
    state: read("state"),
    unit: read("unit"),
    due: read("due"),
    page,
    size: pageSize,
  };
  const { data, error, isFetching, refetch } = useQuery(accountsQuery(filters));
  const open = data?.accounts.find((account) => account.id === read("open"));
  return (
    <Page title={adminTexts.accounts}>
      <div className={styles.card}>
        <Bar read={read} total={data?.total} onChange={(values) => set({ ...values, page: null })} />
        <DueNotice count={data?.due ?? 0} shown={read("due") === "true"} onShow={(due) => set({ due, page: null })} />
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
      <AccountDrawer account={open} onClose={() => set({ open: null })} />
    </Page>
  );
}

interface DueProps {
  count: number;
  shown: boolean;
  onShow: (due: string | null) => void;
}

/** Who is about to be closed for want of use: said before it happens, with the way to them. */
function DueNotice({ count, shown, onShow }: DueProps) {
  if (count === 0 && !shown) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className={styles.notice}
      title={adminTexts.account.dueSome(count)}
      action={
        <Button size="small" onClick={() => onShow(shown ? null : "true")}>
          {shown ? adminTexts.account.dueAll : adminTexts.account.dueShow}
        </Button>
      }
    />
  );
}

interface BarProps {
  read: (name: string) => string | null;
  total: number | undefined;
  onChange: (values: Record<string, string | null>) => void;
}

function Bar({ read, total, onChange }: BarProps) {
  const [creating, setCreating] = useState(false);
  const mayCreate = useSession().permissions.includes("administer");
  return (
    <div className={styles.filters}>
      <AccountFilters read={read} onChange={onChange} />
      <span className={styles.grow} />
      {total !== undefined && <span className={styles.quiet}>{adminTexts.account.count(total)}</span>}
      {mayCreate && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
          {adminTexts.account.create}
        </Button>
      )}
      <CreateAccount open={creating} onClose={() => setCreating(false)} />
    </div>
  );
}
