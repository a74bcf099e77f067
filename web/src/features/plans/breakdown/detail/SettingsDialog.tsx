import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { useState } from "react";
import { breakdownTexts, commonTexts, editTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import type { Breakdown, Setup } from "../model";
import { breakdownActs, breakdownKey } from "../requests";
import { MethodFields } from "../wizard/MethodFields";
import { problemOf, reworkOf, stepsOf, typedMethod } from "../wizard/wish";
import styles from "./BreakdownPage.module.css";
import { UnitFactors } from "./UnitFactors";

const texts = breakdownTexts.detail;

/** Another method, factor, rounding or reserve: works the cells out anew, those set by hand stay. */
export function SettingsDialog({ breakdown, onClose }: { breakdown: Breakdown; onClose: () => void }) {
  const [value, setValue] = useState(() => typedMethod(breakdown));
  const [factors, setFactors] = useState<Record<string, string>>({});
  const { mutate, isPending, error } = useRework(breakdown, () => reworkOf(breakdown, value, factors), onClose);
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
        <MethodFields
          steps={stepsOf(breakdown.indicator)}
          years={breakdown.years}
          value={value}
          onChange={(part) => setValue({ ...value, ...part })}
        />
        {value.method === "growth-factor" && (
          <UnitFactors
            breakdown={breakdown}
            typed={factors}
            factor={value.factor}
            onChange={(unitId, text) => setFactors({ ...factors, [unitId]: text })}
          />
        )}
        <Failure error={error} />
      </div>
    </Modal>
  );
}

function useRework(breakdown: Breakdown, setup: () => Setup, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await client.cancelQueries({ queryKey: breakdownKey(breakdown.id) });
      return breakdownActs.settings(breakdown.id, breakdown.version, setup());
    },
    onSuccess: (next) => {
      client.setQueryData(breakdownKey(breakdown.id), next);
      onDone();
    },
  });
}

function Failure({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <p className={styles.failure} role="alert">
      {breakdownTexts.act.failed +
        commonTexts.colon +
        problemText(problem?.code ?? "unexpected-response", problem?.params)}
    </p>
  );
}
