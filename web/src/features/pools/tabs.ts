export const ladderTabs = ["gap", "overview", "flows", "pools", "tasks"] as const;

export type LadderTab = (typeof ladderTabs)[number];

export const ladderAddress = (tab: LadderTab) => `/ladder/${tab}`;
