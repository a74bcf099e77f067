import { standardTexts } from "@/locales";
import type { AssumptionCurve } from "../types";

const [width, height, left, bottom, top] = [356, 128, 34, 18, 10];

interface Props {
  points: AssumptionCurve["points"];
  /** The assumed value. */
  at: number;
  /** The value in force. */
  now: number;
}

/** How many verdicts change over the whole range, as steps; the assumed value is marked. */
export function Curve({ points, at, now }: Props) {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || first.value === last.value) return null;
  const most = Math.max(1, ...points.map((point) => point.changed));
  const x = (value: number) => left + ((value - first.value) / (last.value - first.value)) * (width - left - 8);
  const y = (count: number) => height - bottom - (count / most) * (height - bottom - top);
  const here = points.reduce(
    (near, point) => (Math.abs(point.value - at) < Math.abs(near.value - at) ? point : near),
    first,
  );
  const path = points.map((point, place) => `${place ? "L" : "M"}${x(point.value)} ${y(point.changed)}`).join("");
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-label={standardTexts.whatIf.curveText(
        points.map((point) => standardTexts.whatIf.point(point.text, point.changed)),
      )}
    >
      <path d={`M${left} ${y(most)}H${width - 8}M${left} ${y(0)}H${width - 8}`} stroke="#e6e9ee" />
      <path d={`M${x(now)} ${top}V${y(0)}`} stroke="#9aa4b2" strokeDasharray="3 3" />
      <path d={path} fill="none" stroke="#1d4ed8" strokeWidth="1.6" />
      <circle cx={x(here.value)} cy={y(here.changed)} r="4" fill="#1d4ed8" />
      <Words first={first.text} last={last.text} most={most} y={y} />
    </svg>
  );
}

function Words({ first, last, most, y }: { first: string; last: string; most: number; y: (count: number) => number }) {
  return (
    <g fontSize="11" fill="#5f6875">
      <text x={left - 6} y={y(most) + 4} textAnchor="end">
        {most}
      </text>
      <text x={left - 6} y={y(0) + 4} textAnchor="end">
        0
      </text>
      <text x={left} y={height - 4}>
        {first}
      </text>
      <text x={width - 8} y={height - 4} textAnchor="end">
        {last}
      </text>
    </g>
  );
}
