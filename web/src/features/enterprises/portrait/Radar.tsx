import { enterpriseTexts } from "@/locales";
import type { PortraitMeasure } from "@/shared/api/contract";
import { missing } from "@/shared/format/number";
import styles from "./Portrait.module.css";

const texts = enterpriseTexts.portrait;
const full = 100;
const rings = [25, 50, 75, 100];

const labelOf = (measures: readonly PortraitMeasure[]) =>
  [
    texts.own,
    ...measures.map(
      ({ id, percentile }) => `${texts.measures[id]} ${percentile === null ? missing : Math.round(percentile)}`,
    ),
  ].join(" ");

/** Percentiles on axes from the middle outwards; the dashed line is the median of the peers. The same numbers stand in the table beside it. */
export function Radar({ measures, radius }: { measures: readonly PortraitMeasure[]; radius: number }) {
  const width = 2 * radius + 140;
  const height = 2 * radius + 60;
  const at = (index: number, share: number) => {
    const angle = (2 * Math.PI * index) / measures.length - Math.PI / 2;
    return [width / 2 + Math.cos(angle) * radius * share, height / 2 + Math.sin(angle) * radius * share] as const;
  };
  const ring = (share: number) => measures.map((_, index) => at(index, share).join()).join(" ");
  const known = measures.flatMap(({ percentile }, index) =>
    percentile === null ? [] : [at(index, percentile / full)],
  );
  return (
    <svg
      className={styles.radar}
      style={{ maxWidth: width }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={labelOf(measures)}
    >
      <g fill="none" stroke="#e2e6ec">
        {rings.map((each) => (
          <polygon key={each} points={ring(each / full)} />
        ))}
      </g>
      {measures.map(({ id }, index) => (
        <line key={id} x1={width / 2} y1={height / 2} x2={at(index, 1)[0]} y2={at(index, 1)[1]} stroke="#e2e6ec" />
      ))}
      <polygon points={ring(0.5)} fill="none" stroke="#8a94a3" strokeDasharray="4 3" />
      <Shape points={known} />
      {measures.map(({ id }, index) => (
        <AxisName key={id} name={texts.measures[id] ?? id} place={at(index, 1.16)} middle={width / 2} />
      ))}
    </svg>
  );
}

function AxisName({ name, place: [x, y], middle }: { name: string; place: readonly [number, number]; middle: number }) {
  const anchor = Math.abs(x - middle) < 2 ? "middle" : x > middle ? "start" : "end";
  return (
    <text x={x} y={y + 4} textAnchor={anchor} fontSize="12" fill="#1f2937">
      {name}
    </text>
  );
}

/** The enterprise's own figures; an area takes three. */
function Shape({ points }: { points: readonly (readonly [number, number])[] }) {
  return (
    <>
      {points.length > 2 && (
        <polygon
          points={points.map((point) => point.join()).join(" ")}
          fill="rgba(29, 78, 216, 0.1)"
          stroke="#1d4ed8"
          strokeWidth="1.6"
        />
      )}
      {points.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="2.6" fill="#1d4ed8" />
      ))}
    </>
  );
}
