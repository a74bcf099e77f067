import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Space } from "antd";
import { basicsTexts, commonTexts, unitKindTexts } from "@/locales";
import { unitQuery } from "@/shared/basics/queries";
import type { UnitDetail } from "@/shared/basics/types";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../basics.module.css";
import type { Act } from "./UnitDialogs";

const texts = basicsTexts.units;

interface Props {
  unitId: string;
  onClose: () => void;
  onAct: (act: Act) => void;
}

/** A unit with where it lay and what happened to it. */
export function UnitDrawer({ unitId, onClose, onAct }: Props) {
  const { data, error, refetch } = useQuery(unitQuery(unitId));
  return (
    <Drawer
      open
      size={480}
      title={data?.unit.name ?? ""}
      onClose={onClose}
      closable={{ "aria-label": commonTexts.close }}
      extra={
        data?.canEdit && (
          <Space>
            <Button onClick={() => onAct({ kind: "move", unitId })}>{texts.move}</Button>
            <Button onClick={() => onAct({ kind: "close", unitId })}>
              {data.unit.to ? texts.reopen : texts.close}
            </Button>
            <Button type="primary" onClick={() => onAct({ kind: "edit", unitId })}>
              {texts.edit}
            </Button>
          </Space>
        )
      }
    >
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : data ? (
        <Detail detail={data} />
      ) : (
        <SkeletonRows rows={8} height={24} />
      )}
    </Drawer>
  );
}

function Detail({ detail }: { detail: UnitDetail }) {
  const { unit } = detail;
  const facts: [string, string | null][] = [
    [texts.drawer.path, detail.path.map(({ name }) => name).join(" › ")],
    [texts.columns.kind, texts.drawer.kind(unitKindTexts[unit.kind], detail.below)],
    [texts.columns.id, unit.unitId],
    [texts.columns.short, unit.shortName],
    [texts.columns.aliases, unit.aliases.join(commonTexts.enumeration)],
    [texts.columns.dates, texts.dates(unit.from, unit.to)],
    [texts.form.source, unit.source],
    [texts.form.note, unit.note],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} style={{ display: "contents" }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <h3 className={styles.heading}>{texts.drawer.places}</h3>
      <ul className={styles.events}>
        {detail.places.map((place) => (
          <li key={`${place.parent.unitId} ${place.from}`}>
            <b>{place.parent.name}</b> <span className={styles.muted}>{texts.dates(place.from, place.to)}</span>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{texts.drawer.events}</h3>
      <Events detail={detail} />
    </>
  );
}

function Events({ detail }: { detail: UnitDetail }) {
  if (detail.events.length === 0) return <p className={styles.muted}>{texts.drawer.noEvents}</p>;
  const names = (units: UnitDetail["events"][number]["from"]) =>
    units.map(({ name }) => name).join(commonTexts.enumeration);
  return (
    <ul className={styles.events}>
      {detail.events.map((event) => (
        <li key={`${event.on} ${event.kind}`}>
          <div>
            {event.on} <span className={styles.tag}>{texts.events[event.kind]}</span> {names(event.from)}
            {event.to.length > 0 && event.kind !== "move" && ` → ${names(event.to)}`}
          </div>
          <div className={styles.under}>{[event.note, event.source].filter(Boolean).join(" · ")}</div>
        </li>
      ))}
    </ul>
  );
}
