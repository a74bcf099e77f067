import { ArrowRightOutlined } from "@ant-design/icons";
import type { TableColumnsType } from "antd";
import { Link } from "react-router";
import { stateTexts, valueTexts } from "@/locales";
import type { CorrectionRequest, RequestState } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { periodText } from "@/shared/format/period";
import styles from "../entry.module.css";
import { Tone, type ToneName } from "../Tone";
import { entryAddress } from "../tabs";
import { requestMeasure } from "./measure";

const texts = valueTexts.requests;
const names = texts.columns;
const tones: Record<RequestState, ToneName> = {
  pending: "amber",
  approved: "green",
  declined: "red",
  withdrawn: "grey",
};

type Open = (request: CorrectionRequest, act: "decide" | "withdraw") => void;

export const requestColumns = (open: Open): TableColumnsType<CorrectionRequest> => [
  {
    title: names.cell,
    key: "cell",
    render: (_, { indicator, indicatorName, unitId, unit, period }) => (
      <>
        <Link to={entryAddress("values", { indicator, unit: unitId, period })}>
          {unit} {indicatorName}
        </Link>
        <div className={styles.quiet}>{periodText(period)}</div>
      </>
    ),
  },
  { title: names.change, key: "change", width: 260, render: (_, request) => <FromTo request={request} /> },
  { title: names.reason, dataIndex: "reason" },
  {
    title: names.by,
    key: "by",
    width: 170,
    render: (_, { requestedByName, requestedAt }) => (
      <>
        {requestedByName}
        <div className={styles.quiet}>{chinaTime(requestedAt)}</div>
      </>
    ),
  },
  { title: names.state, key: "state", width: 220, render: (_, request) => <State request={request} /> },
  { title: names.act, key: "act", width: 90, render: (_, request) => <Acts request={request} open={open} /> },
];

/** 由 149 家 → 152 家 年报数 */
export function FromTo({ request }: { request: CorrectionRequest }) {
  return (
    <>
      {requestMeasure(request.from, request) ?? texts.none} <ArrowRightOutlined className={styles.quiet ?? ""} />{" "}
      <b className={styles.strong}>{requestMeasure(request.to, request)}</b>
      <div className={styles.quiet}>{stateTexts[request.toState]}</div>
    </>
  );
}

function State({ request: { state, decidedByName, decidedAt, decisionReason } }: { request: CorrectionRequest }) {
  return (
    <>
      <Tone tone={tones[state]}>{texts.states[state]}</Tone>
      {decidedByName && decidedAt && (
        <div className={styles.quiet}>{texts.decidedBy(decidedByName, chinaTime(decidedAt))}</div>
      )}
      {decisionReason && <div className={styles.quiet}>{decisionReason}</div>}
    </>
  );
}

function Acts({ request, open }: { request: CorrectionRequest; open: Open }) {
  if (request.actions.includes("approve"))
    return (
      <button type="button" className={styles.link} onClick={() => open(request, "decide")}>
        {texts.decide}
      </button>
    );
  if (request.actions.includes("withdraw"))
    return (
      <button type="button" className={styles.link} title={texts.own} onClick={() => open(request, "withdraw")}>
        {texts.withdraw}
      </button>
    );
  return null;
}
