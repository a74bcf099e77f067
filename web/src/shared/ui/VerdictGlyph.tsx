import type { AssessedVerdict } from "./verdicts";
import { verdictColors } from "./verdicts";

interface Props {
  verdict: AssessedVerdict;
  size?: number;
}

/** The verdict's mark. Shape alone tells the verdict, so it also reads in grey print; decorative beside a word. */
export function VerdictGlyph({ verdict, size = 14 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false" style={{ flex: "none" }}>
      {shapes[verdict](verdictColors[verdict])}
    </svg>
  );
}

const shapes: Record<AssessedVerdict, (color: string) => React.ReactNode> = {
  met: (color) => (
    <>
      <circle cx="7" cy="7" r="6.2" fill={color} />
      <path d="M4 7.2l2.1 2.1L10.1 5" stroke="#ffffff" strokeWidth="1.6" fill="none" />
    </>
  ),
  "not-met": (color) => (
    <>
      <rect x="1" y="1" width="12" height="12" rx="2" fill={color} />
      <path d="M4.6 4.6l4.8 4.8M9.4 4.6L4.6 9.4" stroke="#ffffff" strokeWidth="1.6" />
    </>
  ),
  "lacks-facts": (color) => (
    <>
      <circle cx="7" cy="7" r="5.8" fill="none" stroke={color} strokeWidth="1.2" strokeDasharray="2.2 1.6" />
      <path d="M5.4 5.7a1.6 1.6 0 1 1 2.3 1.5c-.5.3-.7.5-.7 1.1" stroke={color} strokeWidth="1.2" fill="none" />
      <circle cx="7" cy="10" r="0.8" fill={color} />
    </>
  ),
  "awaits-judges": (color) => (
    <>
      <circle cx="7" cy="7" r="5.6" fill="none" stroke={color} strokeWidth="1.4" />
      <path d="M7 1.4a5.6 5.6 0 0 0 0 11.2z" fill={color} />
    </>
  ),
  "not-applicable": (color) => (
    <>
      <circle cx="7" cy="7" r="5.6" fill="none" stroke={color} strokeWidth="1.2" />
      <path d="M4.2 7h5.6" stroke={color} strokeWidth="1.4" />
    </>
  ),
};
