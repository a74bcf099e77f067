import { LockOutlined, PauseCircleOutlined, PlayCircleOutlined } from "@ant-design/icons";
import { entryTexts } from "@/locales";
import type { PeriodState } from "@/shared/api/contract";
import { Tone, type ToneName } from "./Tone";

const looks: Record<PeriodState | "none", { tone: ToneName; icon: React.ReactNode }> = {
  open: { tone: "green", icon: <PlayCircleOutlined /> },
  closed: { tone: "amber", icon: <PauseCircleOutlined /> },
  locked: { tone: "grey", icon: <LockOutlined /> },
  none: { tone: "grey", icon: null },
};

/** 开放, 已截止, 已锁定: a word with its sign. */
export function PeriodTag({ state }: { state: PeriodState | "none" }) {
  return (
    <Tone tone={looks[state].tone} icon={looks[state].icon} title={entryTexts.periodStateHint[state]}>
      {entryTexts.periodState[state]}
    </Tone>
  );
}
