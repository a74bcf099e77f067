import { SankeyChart as Sankey } from "echarts/charts";
import { TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { SankeyPicture } from "./sankey";

use([Sankey, TooltipComponent, SVGRenderer]);

const colors = ["#1d4ed8", "#7c9df0"];

/** Drawn as SVG: sharp in print. The tables below have the same numbers. */
export default function SankeyChart({ picture, label }: { picture: SankeyPicture; label: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const drawn = init(element, null, { renderer: "svg", locale: "ZH" });
    draw(drawn, picture);
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, [picture]);
  return <div ref={host} role="img" aria-label={label} style={{ height: 260 }} />;
}

function draw(chart: EChartsType, { nodes, links }: SankeyPicture) {
  const labels = new Map(nodes.map((node) => [node.name, node.label]));
  chart.setOption({
    animation: false,
    tooltip: {},
    series: [
      {
        type: "sankey",
        left: 8,
        right: 110,
        top: 8,
        bottom: 8,
        nodeGap: 14,
        nodeWidth: 12,
        draggable: false,
        data: nodes.map((node) => ({ ...node, itemStyle: { color: colors[node.depth] } })),
        links,
        lineStyle: { color: "source", opacity: 0.18 },
        label: { fontSize: 12, color: "#1f2937", formatter: ({ name }: { name: string }) => labels.get(name) ?? "" },
        tooltip: { formatter: ({ value }: { value: unknown }) => String(value) },
      },
    ],
  });
}
