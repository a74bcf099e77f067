import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  DisconnectOutlined,
  EyeOutlined,
  StopOutlined,
  SyncOutlined,
} from "@ant-design/icons";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { importTexts } from "@/locales";
import type { ImportState } from "@/shared/api/contract";

const looks: Record<ImportState, { color: string; icon: ReactNode }> = {
  received: { color: "default", icon: <ClockCircleOutlined /> },
  checking: { color: "processing", icon: <SyncOutlined spin /> },
  checked: { color: "gold", icon: <EyeOutlined /> },
  importing: { color: "processing", icon: <SyncOutlined spin /> },
  done: { color: "green", icon: <CheckCircleOutlined /> },
  failed: { color: "red", icon: <CloseCircleOutlined /> },
  interrupted: { color: "orange", icon: <DisconnectOutlined /> },
  cancelled: { color: "default", icon: <StopOutlined /> },
};

export function JobState({ state }: { state: ImportState }) {
  return (
    <Tag color={looks[state].color} icon={looks[state].icon}>
      {importTexts.states[state]}
    </Tag>
  );
}
