import { Table, type TableColumnsType, Tag, Tooltip } from "antd";
import { accountStateTexts, adminTexts, commonTexts, roleTexts } from "@/locales";
import type { Account, AccountPage } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import styles from "../admin.module.css";
import { StateMark } from "../StateMark";

const texts = adminTexts.account;

interface Props {
  page: AccountPage | undefined;
  loading: boolean;
  number: number;
  size: number;
  onOpen: (id: string) => void;
  onPage: (page: number) => void;
}

export function AccountTable({ page, loading, number, size, onOpen, onPage }: Props) {
  return (
    <Table<Account>
      size="small"
      rowKey="id"
      loading={loading && !page}
      columns={columns(onOpen)}
      dataSource={page?.accounts ?? []}
      scroll={{ x: 1150 }}
      locale={{ emptyText: page ? <span className={styles.quiet}>{texts.none}</span> : " " }}
      pagination={{
        current: number,
        pageSize: size,
        total: page?.total ?? 0,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: onPage,
      }}
      onRow={(account) => ({ onClick: () => onOpen(account.id), style: { cursor: "pointer" } })}
    />
  );
}

const columns = (onOpen: (id: string) => void): TableColumnsType<Account> => [
  {
    title: texts.userName,
    width: 170,
    render: (_, account) => (
      <button
        type="button"
        className={styles.link}
        aria-label={texts.open(account.userName)}
        onClick={() => onOpen(account.id)}
      >
        {account.userName}
      </button>
    ),
  },
  { title: texts.displayName, dataIndex: "displayName", width: 180 },
  { title: texts.roles, width: 200, render: (_, account) => <RoleTags account={account} /> },
  { title: texts.units, render: (_, account) => unitsOf(account) },
  {
    title: texts.state,
    width: 170,
    render: (_, account) => <State account={account} />,
  },
  {
    title: texts.lastSeen,
    width: 150,
    render: (_, { lastSeenAt }) =>
      lastSeenAt ? chinaTime(lastSeenAt) : <span className={styles.quiet}>{texts.neverSeen}</span>,
  },
  {
    title: texts.passwordUntil,
    width: 120,
    render: (_, { passwordUntil }) => (passwordUntil ? chinaTime(passwordUntil).slice(0, 10) : commonTexts.missing),
  },
  { title: texts.sessions, dataIndex: "sessions", width: 64, align: "right" },
];

function State({ account: { state, dueAt } }: { account: Account }) {
  return (
    <>
      <StateMark state={state} text={accountStateTexts[state]} />
      {dueAt && (
        <Tooltip title={texts.dueNote}>
          <Tag color="warning" style={{ marginInlineStart: 8, color: "#8a5300" }}>
            {texts.due(chinaTime(dueAt).slice(5, 10))}
          </Tag>
        </Tooltip>
      )}
    </>
  );
}

function RoleTags({ account }: { account: Account }) {
  if (account.roles.length === 0) return <span className={styles.quiet}>{texts.noRoles}</span>;
  return (
    <span className={styles.tags}>
      {account.roles.map((role) => (
        <Tag key={role}>{roleTexts[role]}</Tag>
      ))}
    </span>
  );
}

function unitsOf({ units }: Account) {
  if (units.length === 0) return texts.noUnits;
  const names = units.slice(0, 2).map((unit) => unit.unit);
  return names.join(commonTexts.enumeration) + (units.length > 2 ? texts.more(units.length) : "");
}
