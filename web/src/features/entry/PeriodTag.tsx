import { LockOutlined, PauseCircleOutlined, PlayCircleOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import { entryTexts } from "@/locales";
import type { PeriodState } from "@/shared/api/contract";

const looks: Record<PeriodState | "none", { color: string; icon: React.ReactNode }> = {
  open: { color: "green", icon: <PlayCircleOutlined /> },
  closed: { color: "orange", icon: <PauseCircleOutlined /> },
  locked: { color: "default", icon: <LockOutlined /> },
  none: { color: "default", icon: null },
};

/** 开放, 已截止, 已锁定: a word with its sign. */
export function PeriodTag({ state }: { state: PeriodState | "none" }) {
  return (
    <Tag color={looks[state].color} icon={looks[state].icon} title={entryTexts.periodStateHint[state]}>
      {entryTexts.periodState[state]}
    </Tag>
  );
}
