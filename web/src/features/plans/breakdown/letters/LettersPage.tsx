import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { Link, useParams } from "react-router";
import { breakdownTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { FileButton } from "../detail/FileButton";
import type { Breakdown } from "../model";
import { breakdownPath, breakdownQuery } from "../requests";
import { useBreakdownAddress } from "../useBreakdownAddress";
import { LetterSheet } from "./LetterSheet";
import styles from "./Letters.module.css";

const texts = breakdownTexts.letters;
const all = "all";

/** 目标责任书 as they are printed: A4, for one unit or, each on a page of its own, for all. */
export function LettersPage() {
  const id = Number(useParams().breakdownId);
  const [read] = useAddress();
  const { data: breakdown, error, refetch } = useQuery(breakdownQuery(id));
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  if (!breakdown) return <SkeletonRows rows={14} height={30} />;
  const ids = breakdown.units.map(({ unitId }) => unitId);
  const wanted = read("unit") ?? ids[0] ?? all;
  const shown = wanted === all ? ids : ids.filter((unitId) => unitId === wanted);
  return (
    <>
      <Bar breakdown={breakdown} wanted={wanted} count={shown.length} />
      <div className={styles.sheets}>
        {shown.map((unitId) => (
          <LetterSheet key={unitId} breakdownId={id} unitId={unitId} />
        ))}
      </div>
    </>
  );
}

interface BarProps {
  breakdown: Breakdown;
  wanted: string;
  count: number;
}

function Bar({ breakdown, wanted, count }: BarProps) {
  const at = useBreakdownAddress();
  const session = useSession();
  const [, set] = useAddress();
  const units = breakdown.units.map(({ unitId, unit }) => ({ value: unitId, label: unit }));
  return (
    <div className={styles.bar}>
      <Link to={at(String(breakdown.id))}>{texts.back}</Link>
      <Select
        style={{ width: 220 }}
        aria-label={texts.unit}
        showSearch={{ optionFilterProp: "label" }}
        value={wanted}
        onChange={(unit: string) => set({ unit })}
        options={units.length > 1 ? [{ value: all, label: texts.all }, ...units] : units}
      />
      <span className={styles.count}>{texts.pages(count)}</span>
      <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
        {texts.print}
      </Button>
      {session.canExport && (
        <FileButton
          path={breakdownPath(breakdown.id, "/letter.docx")}
          query={{ unit: wanted === all ? null : wanted }}
          name={`${texts.title}.docx`}
          text={texts.docx}
          busyText={breakdownTexts.detail.exporting}
          size="middle"
        />
      )}
    </div>
  );
}
