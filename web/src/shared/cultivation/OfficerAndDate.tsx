import { DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { gapTexts } from "@/locales";
import type { Officer } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import type { Draft } from "./draft";

interface Props {
  draft: Draft;
  officers: readonly Officer[];
  size?: "small" | "middle";
  onChange: (draft: Draft) => void;
}

/** Who, and by when. */
export function OfficerAndDate({ draft, officers, size = "small", onChange }: Props) {
  const today = useSession()?.today;
  const width = size === "small" ? [92, 84] : [200, 150];
  return (
    <span style={{ display: "flex", gap: 4 }}>
      <Select
        size={size}
        aria-label={gapTexts.officer}
        placeholder={gapTexts.officer}
        value={draft.officer ?? null}
        options={officers.map((one) => ({ value: one.userName, label: one.name }))}
        onChange={(officer) => onChange({ ...draft, officer: officer ?? undefined })}
        popupMatchSelectWidth={false}
        style={{ width: width[0] }}
      />
      <DatePicker
        size={size}
        aria-label={gapTexts.due}
        placeholder={gapTexts.pickDue}
        value={draft.due ? dayjs(draft.due) : null}
        minDate={dayjs(today)}
        format={size === "small" ? "MM-DD" : "YYYY-MM-DD"}
        allowClear={false}
        onChange={(day) => onChange({ ...draft, due: day?.format("YYYY-MM-DD") })}
        style={{ width: width[1] }}
      />
    </span>
  );
}
