import { Pagination, Table, type TableColumnsType } from "antd";
import { Link } from "react-router";
import { commonTexts, enterpriseStateTexts, enterpriseTexts, sizeTexts } from "@/locales";
import type { EnterprisePage, EnterpriseRow } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { industryName } from "../industry";
import { TitleTags } from "../TitleTags";
import type { listQuery } from "./filterNames";
import { pageSizes } from "./filterNames";
import styles from "./List.module.css";
import type { ColumnKey } from "./useColumns";

const texts = enterpriseTexts.list;

interface Props {
  page: EnterprisePage | undefined;
  query: ReturnType<typeof listQuery>;
  shown: readonly ColumnKey[];
  loading: boolean;
  set: (values: Record<string, string | null>) => void;
}

export function EnterpriseTable({ page, query, shown, loading, set }: Props) {
  const columns = shown.map((key) => ({
    key,
    title: enterpriseTexts.columns[key],
    ...sortable(key, query.sort),
    ...cells[key],
  }));
  const width = columns.reduce((sum, column) => sum + Number(column.width), 0);
  return (
    <>
      <Table<EnterpriseRow>
        size="small"
        rowKey="creditCode"
        loading={loading}
        pagination={false}
        showSorterTooltip={false}
        dataSource={page?.rows ?? []}
        columns={columns as TableColumnsType<EnterpriseRow>}
        scroll={{ x: width }}
        locale={{ emptyText: " " }}
        onChange={(_, __, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
          const key = sorts[columnKey as ColumnKey];
          set({ sort: key && order ? (order === "descend" ? `-${key}` : key) : null, page: null });
        }}
      />
      {page && <Foot page={page} set={set} />}
    </>
  );
}

function Foot({ page, set }: { page: EnterprisePage; set: Props["set"] }) {
  const from = (page.page - 1) * page.pageSize + 1;
  const range = texts.range(formatNumber(from), formatNumber(from + page.rows.length - 1), formatNumber(page.total));
  return (
    <div className={styles.foot}>
      <span className={styles.quiet}>{page.rows.length > 0 && range}</span>
      <Pagination
        size="small"
        current={page.page}
        pageSize={page.pageSize}
        total={page.total}
        showSizeChanger
        pageSizeOptions={pageSizes}
        onChange={(number, size) =>
          set({ page: size === page.pageSize ? String(number) : null, pageSize: String(size) })
        }
      />
    </div>
  );
}

/** The server's sort keys. */
const sorts: Partial<Record<ColumnKey, string>> = {
  name: "name",
  creditCode: "code",
  unit: "unit",
  industry: "industry",
  expires: "expires",
  registeredOn: "registered",
};

const sortable = (key: ColumnKey, sort: string | null) => {
  const own = sorts[key];
  if (!own) return {};
  const order = sort === own ? "ascend" : sort === `-${own}` ? "descend" : null;
  return { sorter: true, sortOrder: order as "ascend" | "descend" | null };
};

const empty = commonTexts.missing;
const clip = (text: string | null) => (
  <span className={styles.clip} title={text ?? undefined}>
    {text ?? empty}
  </span>
);

/** A standard it meets; what is still a judgement, or a renewal, says so. */
const markText = (mark: EnterpriseRow["standards"][number]) =>
  mark.awaitsJudges ? texts.awaits(mark.name) : mark.renewal ? texts.renewal(mark.name) : mark.name;

const cells: Record<ColumnKey, TableColumnsType<EnterpriseRow>[number]> = {
  name: {
    width: 230,
    fixed: "left",
    render: (_, row) => (
      <Link className={styles.name} to={`/enterprises/${row.creditCode}`} title={row.name}>
        {row.name}
      </Link>
    ),
  },
  creditCode: { width: 164, render: (_, row) => <span className={styles.code}>{row.creditCode}</span> },
  unit: {
    width: 176,
    render: (_, row) =>
      clip([row.park, row.unit].filter((name, at, all) => name && all.indexOf(name) === at).join(" · ") || null),
  },
  industry: {
    width: 160,
    render: (_, { industryCode }) => clip(industryCode ? `${industryCode} ${industryName(industryCode) ?? ""}` : null),
  },
  size: { width: 56, render: (_, { size }) => (size ? sizeTexts[size] : empty) },
  titles: { width: 236, render: (_, { titles }) => <TitleTags titles={titles} most={3} /> },
  expires: { width: 146, render: (_, row) => <Expiry row={row} /> },
  meets: { width: 210, render: (_, row) => clip(row.standards.map(markText).join(commonTexts.enumeration) || null) },
  pools: { width: 170, render: (_, row) => clip(row.pools.join(commonTexts.enumeration) || null) },
  registeredOn: { width: 104, render: (_, row) => <span className={styles.nowrap}>{row.registeredOn ?? empty}</span> },
  state: { width: 84, render: (_, row) => enterpriseStateTexts[row.state] },
  leadingIndustry: { width: 160, render: (_, row) => clip(row.leadingIndustry) },
  factsThrough: { width: 76, align: "right", render: (_, row) => row.factsThrough ?? empty },
  contact: {
    width: 170,
    render: (_, row) => clip([row.contactName, row.contactPhone].filter(Boolean).join(" ") || null),
  },
  officer: { width: 110, render: (_, row) => clip(row.officerName) },
};

const soonDays = 92;

/** The title that ends first, and how long that is. */
function Expiry({ row }: { row: EnterpriseRow }) {
  const next = row.titles
    .filter((title) => title.lastDay)
    .sort((a, b) => ((a.lastDay ?? "") < (b.lastDay ?? "") ? -1 : 1))[0];
  if (!next) return empty;
  return (
    <span className={styles.nowrap} title={next.name}>
      {next.lastDay}
      {next.daysLeft !== null && next.daysLeft <= soonDays && (
        <span className={styles.soon}>{enterpriseTexts.daysLeft(next.daysLeft)}</span>
      )}
    </span>
  );
}
