export const ladderTabs = ["gap", "overview", "flows", "pools", "tasks", "applications", "windows"] as const;

export type LadderTab = (typeof ladderTabs)[number];

export const ladderAddress = (tab: LadderTab) => `/ladder/${tab}`;
