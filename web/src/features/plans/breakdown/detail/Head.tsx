import { ArrowLeftOutlined, DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { Link, useNavigate } from "react-router";
import { assignmentTexts, breakdownTexts, commonTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import { chinaTime } from "@/shared/format/date";
import { formatPercent } from "@/shared/format/number";
import { useSession } from "@/shared/session/session";
import { Segmented } from "@/shared/ui/Segmented";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import { shownValue } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import type { Breakdown } from "../model";
import { breakdownPath } from "../requests";
import { StateSteps } from "../StateSteps";
import { useBreakdownAddress } from "../useBreakdownAddress";
import { shows } from "./BreakdownGrid";
import styles from "./BreakdownPage.module.css";
import { FileButton } from "./FileButton";
import { NextSteps } from "./NextSteps";

const texts = breakdownTexts.detail;

interface Props {
  breakdown: Breakdown;
  measure: Measure;
  onMeasure: (name: string) => void;
}

/** Two lines: what it is with its state and next step; how it was worked out, what to show, what to take along. */
export function Head(props: Props) {
  const { breakdown } = props;
  const at = useBreakdownAddress();
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <Link to={at()} className={styles.back}>
          <ArrowLeftOutlined /> {texts.back}
        </Link>
        <h2 className={styles.title}>{breakdown.title}</h2>
        <Versions breakdown={breakdown} />
        <span className={styles.push} />
        <StateSteps state={breakdown.state} note={stateNote(breakdown)} />
        <NextSteps breakdown={breakdown} />
      </div>
      <Tools {...props} />
    </header>
  );
}

function stateNote({ state, commentsUntil, assignedOn }: Breakdown): string | null {
  if (state === "consulting" && commentsUntil) return breakdownTexts.list.until(commentsUntil);
  return state === "assigned" ? assignedOn : null;
}

function Tools({ breakdown, measure, onMeasure }: Props) {
  const [read, set] = useAddress();
  const reserve = breakdown.reserve > 0 ? formatPercent(breakdown.reserve) : null;
  return (
    <div className={styles.line}>
      <Segmented
        label={texts.shown}
        value={oneOf(shows, read("show"))}
        onChange={(show) => set({ show: show === shows[0] ? null : show })}
        options={shows.map((value) => ({ value, text: texts.shows[value] }))}
      />
      <span className={styles.summary}>
        {[
          texts.settingsSummary(
            breakdownTexts.methods[breakdown.method].name,
            shownValue(breakdown.step, measure),
            reserve,
          ),
          texts.made(breakdown.createdByName, chinaTime(breakdown.createdAt).slice(0, 10)),
          breakdown.assignedBy,
        ]
          .filter(Boolean)
          .join(commonTexts.semicolon)}
      </span>
      <span className={styles.push} />
      <TakeAlong breakdown={breakdown} />
      <UnitSwitch indicator={breakdown.indicator} chosen={measure.name} onChange={onMeasure} />
    </div>
  );
}

/** What can be printed or downloaded. */
function TakeAlong({ breakdown }: { breakdown: Breakdown }) {
  const session = useSession();
  const at = useBreakdownAddress();
  const navigate = useNavigate();
  return (
    <>
      {breakdown.state !== "draft" && (
        <Button size="small" onClick={() => navigate(at(`${breakdown.id}/letters`))}>
          {texts.letters}
        </Button>
      )}
      {session.canExport && breakdown.rowsVisible === "all" && (
        <FileButton
          path={breakdownPath(breakdown.id, "/export")}
          name={`${breakdown.title}.xlsx`}
          text={texts.export}
          busyText={texts.exporting}
        />
      )}
    </>
  );
}

/** 第 2 版 ▾: the others, and what differs from them. */
function Versions({ breakdown }: { breakdown: Breakdown }) {
  const at = useBreakdownAddress();
  const navigate = useNavigate();
  const [, set] = useAddress();
  const others = breakdown.versions.filter(({ id }) => id !== breakdown.id);
  if (others.length === 0) return <span className={styles.version}>{texts.version(breakdown.number)}</span>;
  const items = others.flatMap(({ id, number, state }) => [
    { key: `open/${id}`, label: `${texts.version(number)} ${assignmentTexts[state]}` },
    { key: `with/${id}`, label: texts.compareWith(number) },
  ]);
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items,
        onClick: ({ key }) => {
          const [what, id = ""] = key.split("/");
          if (what === "with") set({ with: id });
          else navigate(at(id));
        },
      }}
    >
      <button type="button" className={styles.version} aria-haspopup="menu" aria-label={texts.versions}>
        {texts.version(breakdown.number)} <DownOutlined />
      </button>
    </Dropdown>
  );
}
