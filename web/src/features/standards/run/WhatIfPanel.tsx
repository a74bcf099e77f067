import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Select, Slider } from "antd";
import { useState } from "react";
import { standardTexts } from "@/locales";
import { call } from "@/shared/api/client";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { assumablesQuery, curveQuery, runPath } from "../queries";
import type { Assumable, AssumptionResult, RunResult } from "../types";
import { Curve } from "./Curve";
import { Outcome } from "./Outcome";
import styles from "./run.module.css";
import { saveFlips } from "./saveFlips";

const texts = standardTexts.whatIf;

/** 假设分析 beside the results: one number assumed to be another, who changes and into what. Nothing is stored. */
export function WhatIfPanel({ id, result }: { id: string; result: RunResult }) {
  const { data, error, refetch } = useQuery(assumablesQuery(id, result.standard));
  const [key, setKey] = useState<string | null>(null);
  const chosen =
    data?.find((each) => each.key === key) ?? data?.find((each) => each.key.startsWith("rd_ratio")) ?? data?.[0];
  return (
    <Panel title={texts.title} extra={texts.only} className={styles.whatIf ?? ""}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data || !chosen ? (
        <SkeletonRows rows={10} />
      ) : (
        <>
          <Select
            aria-label={texts.parameter}
            showSearch
            optionFilterProp="label"
            value={chosen.key}
            onChange={setKey}
            options={data.map((each) => ({
              value: each.key,
              label: [each.label, each.row].filter(Boolean).join(" · "),
            }))}
          />
          <Assumption key={chosen.key} id={id} result={result} parameter={chosen} />
        </>
      )}
    </Panel>
  );
}

function Assumption({ id, result, parameter }: { id: string; result: RunResult; parameter: Assumable }) {
  const [value, setValue] = useState(parameter.value);
  const curve = useQuery(curveQuery(id, result.standard, parameter.key));
  const tried = useMutation({
    mutationFn: (assumed: number) =>
      call<AssumptionResult>("POST", `${runPath(id)}/what-if`, {
        body: { standard: result.standard, key: parameter.key, value: assumed },
      }),
  });
  const text = curve.data?.points.find((point) => point.value === value)?.text ?? tried.data?.text ?? parameter.text;
  return (
    <>
      <p className={styles.assumed}>
        {texts.now} <strong>{parameter.text}</strong> → {texts.assumed} <strong className={styles.then}>{text}</strong>
      </p>
      <p className={styles.sentence}>{parameter.basis}</p>
      <Slider
        min={parameter.from}
        max={parameter.to}
        step={parameter.step}
        value={value}
        included={false}
        ariaLabelForHandle={texts.slider}
        tooltip={{ open: false }}
        onChange={setValue}
        onChangeComplete={(assumed) => tried.mutate(assumed)}
      />
      {tried.error ? <FailureCard error={tried.error} /> : <Outcome result={tried.data} busy={tried.isPending} />}
      <p className={styles.sub}>{texts.curve}</p>
      {curve.data ? <Curve points={curve.data.points} at={value} now={parameter.value} /> : <SkeletonRows rows={4} />}
      {tried.data && tried.data.changed > 0 && (
        <Button style={{ marginTop: 8 }} onClick={() => saveFlips(tried.data, result.title)}>
          {texts.export}
        </Button>
      )}
    </>
  );
}
