interface ChevronProps {
  to: "left" | "right" | "down" | "up";
  size?: number;
}

const turn = { right: 0, down: 90, left: 180, up: 270 };

export function Chevron({ to, size = 12 }: ChevronProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path
        d="M4.2 1.8 8.4 6l-4.2 4.2"
        transform={`rotate(${turn[to]} 6 6)`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </svg>
  );
}

/** A short arrow for movement in a ranking. */
export function Arrow({ to }: { to: "up" | "down" }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path
        d="M5 9V1.4M1.8 4.4 5 1.2l3.2 3.2"
        transform={to === "down" ? "rotate(180 5 5)" : undefined}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.1"
      />
    </svg>
  );
}

export function DownloadIcon() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d="M7 1.5v7M4.4 6 7 8.6 9.6 6M1.8 9.8v2.4h10.4V9.8" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

/** The product's mark: steps going up. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="4" fill="#1d4ed8" />
      <path d="M5 18v-4h5v-4h4V6h5v12z" fill="#ffffff" />
    </svg>
  );
}
