import { Button, Table, Tag } from "antd";
import { adminTexts } from "@/locales";
import type { RunningSession } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { deviceOf } from "@/shared/format/device";

const texts = adminTexts.session;

interface Props {
  sessions: readonly RunningSession[];
  busy: boolean;
  onEnd: (id: string) => void;
}

/** Running sessions, last used first, each with a way to end it. */
export function SessionTable({ sessions, busy, onEnd }: Props) {
  return (
    <Table<RunningSession>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...sessions]}
      locale={{ emptyText: <span style={{ color: "var(--label)" }}>{adminTexts.detail.noSessions}</span> }}
      columns={[
        { title: texts.device, render: (_, session) => <Device session={session} /> },
        { title: texts.ip, dataIndex: "ip", width: 130 },
        { title: texts.started, width: 140, render: (_, session) => chinaTime(session.startedAt) },
        { title: texts.lastUsed, width: 140, render: (_, session) => chinaTime(session.lastUsedAt) },
        {
          title: texts.act,
          width: 72,
          render: (_, session) =>
            !session.current && (
              <Button size="small" type="link" disabled={busy} onClick={() => onEnd(session.id)}>
                {adminTexts.detail.end}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Device({ session }: { session: RunningSession }) {
  return (
    <span title={session.userAgent ?? undefined}>
      {deviceOf(session.userAgent) ?? texts.unknown} {session.current && <Tag color="blue">{texts.current}</Tag>}
    </span>
  );
}
