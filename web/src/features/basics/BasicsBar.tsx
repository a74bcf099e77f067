import type { ReactNode } from "react";
import { basicsTexts } from "@/locales";
import { TabBar } from "@/shared/ui/TabBar";

const tabs = ["units", "indicators"] as const;

interface Props {
  current: (typeof tabs)[number];
  /** What the page adds at the right. */
  children?: ReactNode;
}

/** Title and the two tabs. */
export function BasicsBar({ current, children }: Props) {
  return (
    <TabBar
      title={basicsTexts.title}
      label={basicsTexts.tabsLabel}
      current={current}
      tabs={tabs.map((tab) => ({ key: tab, to: `/basics/${tab}`, text: basicsTexts.tabs[tab] }))}
      extra={children}
    />
  );
}
