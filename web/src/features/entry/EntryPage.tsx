import { useQuery } from "@tanstack/react-query";
import { ConfigProvider, type ThemeConfig } from "antd";
import { Navigate, useParams } from "react-router";
import { entryTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { TabBar } from "@/shared/ui/TabBar";
import { AttributionTab } from "./attribution/AttributionTab";
import { CorrectionsTab } from "./corrections/CorrectionsTab";
import { correctionsQuery, waiting } from "./corrections/queries";
import { CountingTab } from "./counting/CountingTab";
import { FillTab } from "./fill/FillTab";
import { ImportsTab } from "./imports/ImportsTab";
import { may } from "./may";
import { PeriodsTab } from "./periods/PeriodsTab";
import { type EntryTab, entryAddress, entryTabs, rightOf } from "./tabs";
import { ValuesTab } from "./values/ValuesTab";

const contents: Record<EntryTab, () => React.ReactNode> = {
  fill: FillTab,
  imports: ImportsTab,
  values: ValuesTab,
  periods: PeriodsTab,
  corrections: CorrectionsTab,
  attribution: AttributionTab,
  counting: CountingTab,
};

/** Progress in the product's blue. */
const progress: ThemeConfig = {
  components: {
    Progress: { defaultColor: "#1d4ed8" },
  },
};

/** 数据填报: the tab the address names, of those the person may see. */
export function EntryPage() {
  const { tab: named } = useParams();
  const { data: corrections } = useQuery(correctionsQuery);
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
        tabs={tabs.map((entry) => ({
          key: entry,
          to: entryAddress(entry),
          text: entryTexts.tabs[entry],
          count: entry === "corrections" ? waiting(corrections) : undefined,
        }))}
      />
      <Page title={`${entryTexts.tabs[tab]} ${entryTexts.title}`}>
        <ConfigProvider theme={progress}>
          <Content />
        </ConfigProvider>
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
