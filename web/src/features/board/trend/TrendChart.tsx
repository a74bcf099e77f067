import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { boardTexts } from "@/locales";
import type { DrawnTrend } from "./outlook";
import styles from "./TrendPanel.module.css";
import { trendOption } from "./trendOption";
import { trendSpan } from "./trendShape";

use([LineChart, CustomChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** Drawn as SVG: sharp in print and in the exported picture. */
export default function TrendChart({ trend, measure }: { trend: DrawnTrend; measure: string | null }) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const drawn = init(element, null, { renderer: "svg", locale: "ZH" });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(trendOption(trend, measure), { notMerge: true });
  }, [trend, measure]);
  const [from, to] = trendSpan(trend);
  return (
    <div
      ref={host}
      className={styles.chart}
      role="img"
      aria-label={boardTexts.trendLabel(trend.unit.name, trend.indicator.name, from, to)}
    />
  );
}
