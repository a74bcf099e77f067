import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { useState } from "react";
import { breakdownTexts, commonTexts, editTexts } from "@/locales";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import { shownValue } from "../../matrix/editing/difference";
import { indicatorMeasure } from "../../matrix/measure";
import { fasterAct, fasterOf, isClash } from "../faster";
import type { Breakdown, Setup } from "../model";
import { breakdownActs, breakdownKey } from "../requests";
import { MethodFields } from "../wizard/MethodFields";
import { type MethodValue, problemOf, reworkOf, stepsOf, typedMethod } from "../wizard/wish";
import styles from "./BreakdownPage.module.css";
import { FailureNote } from "./FasterNote";
import { UnitFactors } from "./UnitFactors";

const texts = breakdownTexts.detail;

/** Another method, factor, rounding or reserve: works the cells out anew, those set by hand stay. */
export function SettingsDialog({ breakdown, onClose }: { breakdown: Breakdown; onClose: () => void }) {
  const [value, setValue] = useState(() => typedMethod(breakdown));
  const [factors, setFactors] = useState<Record<string, string>>({});
  const { mutate, isPending, error, reset } = useRework(breakdown, () => reworkOf(breakdown, value, factors), onClose);
  return (
    <Modal
      open
      width={680}
      title={texts.settingsTitle}
      okText={texts.recompute}
      cancelText={editTexts.cancel}
      confirmLoading={isPending}
      okButtonProps={{ disabled: problemOf(value) !== null }}
      onOk={() => mutate()}
      onCancel={onClose}
      closable={{ "aria-label": commonTexts.close }}
    >
      <div className={styles.dialog}>
        <p>{texts.settingsNote}</p>
        <Fields breakdown={breakdown} value={value} factors={factors} onValue={setValue} onFactors={setFactors} />
        {!isClash(error) && <FailureNote error={error} />}
      </div>
      <MethodClash
        breakdown={breakdown}
        value={value}
        error={error}
        saving={isPending}
        onKeepTheirs={onClose}
        onOverwrite={() => mutate()}
        onCancel={reset}
      />
    </Modal>
  );
}

interface FieldsProps {
  breakdown: Breakdown;
  value: MethodValue;
  factors: Record<string, string>;
  onValue: (value: MethodValue) => void;
  onFactors: (factors: Record<string, string>) => void;
}

function Fields({ breakdown, value, factors, onValue, onFactors }: FieldsProps) {
  return (
    <>
      <MethodFields
        additive={breakdown.additive}
        steps={stepsOf(breakdown.indicator)}
        years={breakdown.years}
        value={value}
        onChange={(part) => onValue({ ...value, ...part })}
      />
      {value.method === "growth-factor" && (
        <UnitFactors
          breakdown={breakdown}
          typed={factors}
          factor={value.factor}
          onChange={(unitId, text) => onFactors({ ...factors, [unitId]: text })}
        />
      )}
    </>
  );
}

function useRework(breakdown: Breakdown, setup: () => Setup, onDone: () => void) {
  const client = useQueryClient();
  const key = breakdownKey(breakdown.id);
  return useMutation({
    mutationFn: async () => {
      await client.cancelQueries({ queryKey: key });
      const { version } = client.getQueryData<Breakdown>(key) ?? breakdown;
      return breakdownActs.settings(breakdown.id, version, setup());
    },
    onSuccess: (next) => {
      client.setQueryData(key, next);
      onDone();
    },
    onError: (failure) => (isClash(failure) ? client.refetchQueries({ queryKey: key }) : undefined),
  });
}

/** Both methods side by side; whatever else was changed meanwhile is named with its author. */
function MethodClash({ breakdown, value, error, ...acts }: MethodClashProps) {
  const [last] = fasterOf(error);
  const side = { by: null, at: null, reason: null };
  const item = {
    key: "method",
    subject: breakdownTexts.faster.method,
    mine: { ...side, value: methodText(value, breakdown) },
    theirs: {
      value: methodText(typedMethod(breakdown), breakdown),
      by: last?.byName ?? null,
      at: last?.at ?? null,
      reason: last ? fasterAct(last) : null,
    },
  };
  return <ConflictDialog items={isClash(error) ? [item] : []} usualReasons={null} {...acts} />;
}

interface MethodClashProps {
  breakdown: Breakdown;
  value: MethodValue;
  error: unknown;
  saving: boolean;
  onKeepTheirs: () => void;
  onOverwrite: () => void;
  onCancel: () => void;
}

function methodText({ method, factor, step, reserve }: MethodValue, { indicator }: Breakdown): string {
  const shown = shownValue(step ?? stepsOf(indicator)[0]?.value ?? 1, indicatorMeasure(indicator));
  const grows = method === "growth-factor" ? factor : null;
  return breakdownTexts.faster.methodOf(breakdownTexts.methods[method].name, grows, shown, `${reserve}%`);
}
