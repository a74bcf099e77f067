import { Navigate, useParams } from "react-router";
import { entryTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { TabBar } from "@/shared/ui/TabBar";
import { FillTab } from "./fill/FillTab";
import { ImportsTab } from "./imports/ImportsTab";
import { may } from "./may";
import { type EntryTab, entryAddress, entryTabs, rightOf } from "./tabs";
import { ValuesTab } from "./values/ValuesTab";

const contents: Record<EntryTab, () => React.ReactNode> = {
  fill: FillTab,
  imports: ImportsTab,
  values: ValuesTab,
  periods: FillTab,
  corrections: FillTab,
  attribution: FillTab,
};

/** 数据填报: the tab the address names, of those the person may see. */
export function EntryPage() {
  const { tab: named } = useParams();
  const session = useSession();
  const tabs = entryTabs.filter((entry) => may(session, rightOf[entry]));
  const tab = tabs.find((entry) => entry === named);
  if (tabs.length === 0) return <NoRight />;
  if (!tab) return <Navigate to={entryAddress(tabs[0] ?? "values")} replace />;
  const Content = contents[tab];
  return (
    <>
      <TabBar
        title={entryTexts.title}
        label={entryTexts.tabsLabel}
        current={tab}
        tabs={tabs.map((entry) => ({ key: entry, to: entryAddress(entry), text: entryTexts.tabs[entry] }))}
      />
      <Page title={`${entryTexts.tabs[tab]} ${entryTexts.title}`}>
        <Content />
      </Page>
    </>
  );
}

function NoRight() {
  return (
    <Page title={entryTexts.title}>
      <Panel title={entryTexts.title}>
        <EmptyState title={entryTexts.noRightTitle} text={entryTexts.noRightText} />
      </Panel>
    </Page>
  );
}
