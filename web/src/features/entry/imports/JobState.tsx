import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  DisconnectOutlined,
  EyeOutlined,
  StopOutlined,
  SyncOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { importTexts } from "@/locales";
import type { ImportState } from "@/shared/api/contract";
import { Tone, type ToneName } from "../Tone";

const looks: Record<ImportState, { tone: ToneName; icon: ReactNode }> = {
  received: { tone: "grey", icon: <ClockCircleOutlined /> },
  checking: { tone: "blue", icon: <SyncOutlined spin /> },
  checked: { tone: "amber", icon: <EyeOutlined /> },
  importing: { tone: "blue", icon: <SyncOutlined spin /> },
  done: { tone: "green", icon: <CheckCircleOutlined /> },
  failed: { tone: "red", icon: <CloseCircleOutlined /> },
  interrupted: { tone: "amber", icon: <DisconnectOutlined /> },
  cancelled: { tone: "grey", icon: <StopOutlined /> },
};

export function JobState({ state }: { state: ImportState }) {
  return (
    <Tone tone={looks[state].tone} icon={looks[state].icon}>
      {importTexts.states[state]}
    </Tone>
  );
}
