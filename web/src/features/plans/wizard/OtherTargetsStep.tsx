import { PanelsPart } from "./parts/PanelsPart";
import { TextTargets } from "./parts/TextTargets";
import type { StepProps } from "./steps";

/** 其他目标: boxes of several indicators, and targets that stand in the text. */
export function OtherTargetsStep(props: StepProps) {
  return (
    <>
      <PanelsPart {...props} />
      <TextTargets {...props} />
    </>
  );
}
