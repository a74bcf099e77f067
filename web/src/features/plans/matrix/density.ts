export const densities = ["compact", "standard", "loose"] as const;
export type Density = (typeof densities)[number];

/** Row heights in px. */
export const rowHeights: Record<Density, number> = { compact: 22, standard: 28, loose: 36 };
