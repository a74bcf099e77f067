import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { Link, useParams } from "react-router";
import { breakdownTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { breakdownAddress } from "../../addresses";
import { useAddress } from "../../useAddress";
import { breakdownQuery } from "../requests";
import { LetterSheet } from "./LetterSheet";
import styles from "./Letters.module.css";
import { lettersOf } from "./lettersOf";

const texts = breakdownTexts.letters;

/** 目标责任书 as they are printed: A4, one a page, for one unit or all. */
export function LettersPage({ plan }: { plan: PlanDetail }) {
  const id = Number(useParams().breakdownId);
  const [read, set] = useAddress();
  const unit = read("unit");
  const { data: breakdown, error, refetch } = useQuery(breakdownQuery(id));
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  if (!breakdown) return <SkeletonRows rows={14} height={30} />;
  const letters = lettersOf(breakdown, plan);
  const shown = letters.filter((letter) => unit === null || letter.unitId === unit);
  return (
    <>
      <div className={styles.bar}>
        <Link to={breakdownAddress(plan.planId, String(id))}>{texts.back}</Link>
        <Select
          className={styles.units}
          aria-label={texts.unit}
          showSearch={{ optionFilterProp: "label" }}
          value={unit ?? ""}
          onChange={(value: string) => set({ unit: value || null })}
          options={[
            { value: "", label: texts.all },
            ...letters.map((letter) => ({ value: letter.unitId, label: letter.unit })),
          ]}
        />
        <span className={styles.count}>{texts.pages(shown.length)}</span>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      <div className={styles.sheets}>
        {shown.map((letter) => (
          <LetterSheet
            key={letter.unitId}
            letter={letter}
            indicator={breakdown.indicator}
            assigned={breakdown.state === "assigned"}
          />
        ))}
      </div>
    </>
  );
}
