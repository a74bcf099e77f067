import { dayNumber } from "@/shared/format/date";

interface Props {
  points: readonly { on: string; value: number }[];
  /** Color of the last point: its band's. */
  color: string;
  width?: number;
  height?: number;
}

/** The way here, without axes; decorative beside the number, the trend panel has the whole of it. */
export function Sparkline({ points, color, width = 62, height = 26 }: Props) {
  if (points.length < 2) return null;
  const days = points.map((point) => dayNumber(point.on));
  const values = points.map((point) => point.value);
  const place = (value: number, low: number, high: number, size: number) =>
    3 + (high === low ? 0.5 : (value - low) / (high - low)) * (size - 6);
  const xs = days.map((day) => place(day, Math.min(...days), Math.max(...days), width));
  const ys = values.map((value) => height - place(value, Math.min(...values), Math.max(...values), height));
  const path = xs.map((x, index) => `${index ? "L" : "M"}${x.toFixed(1)} ${ys[index]?.toFixed(1)}`).join("");
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="#93a3bd" strokeWidth="1.4" strokeLinejoin="round" />
      <circle cx={xs[xs.length - 1]} cy={ys[ys.length - 1]} r="3" fill={color} />
    </svg>
  );
}
