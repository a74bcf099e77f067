import { Navigate, useParams } from "react-router";
import { poolTexts } from "@/locales";
import { Page } from "@/shared/ui/Page";
import { TabBar } from "@/shared/ui/TabBar";
import { ApplicationsTab } from "./applications/ApplicationsTab";
import { FlowsTab } from "./flows/FlowsTab";
import { GapTab } from "./gap/GapTab";
import { OverviewTab } from "./overview/OverviewTab";
import { PoolsTab } from "./pool/PoolsTab";
import { type LadderTab, ladderAddress, ladderTabs } from "./tabs";
import { TasksTab } from "./tasks/TasksTab";
import { WindowsTab } from "./windows/WindowsTab";

const contents: Record<LadderTab, () => React.ReactNode> = {
  gap: GapTab,
  overview: OverviewTab,
  flows: FlowsTab,
  pools: PoolsTab,
  tasks: TasksTab,
  applications: ApplicationsTab,
  windows: WindowsTab,
};

/** 梯次培育: the tab the address names. */
export function LadderPage() {
  const { tab: named } = useParams();
  const tab = ladderTabs.find((entry) => entry === named);
  if (!tab) return <Navigate to={ladderAddress("gap")} replace />;
  const Content = contents[tab];
  return (
    <>
      <TabBar
        title={poolTexts.title}
        label={poolTexts.tabsLabel}
        current={tab}
        tabs={ladderTabs.map((entry) => ({ key: entry, to: ladderAddress(entry), text: poolTexts.tabs[entry] }))}
      />
      <Page title={`${poolTexts.tabs[tab]} ${poolTexts.title}`}>
        <Content />
      </Page>
    </>
  );
}
