import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useParams } from "react-router";
import { standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { judgedItems } from "@/shared/judged/judgedItems";
import { RecordJudged } from "@/shared/judged/RecordJudged";
import { DemoTag } from "@/shared/ui/DemoTag";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { sheetQuery } from "../queries";
import styles from "../standards.module.css";
import type { AssessmentSheet } from "../types";
import { Checklist } from "./Checklist";
import { FactSources } from "./FactSources";
import { ScoreLines } from "./ScoreLines";
import { ShortestPaths } from "./ShortestPaths";

const texts = standardTexts.explain;

/** One enterprise by one standard: the criteria as a checklist with value, threshold, gap, what it takes, clause. For paper too. */
export function ExplainPage() {
  const { standard = "", code = "" } = useParams();
  const [read] = useAddress();
  const { data, error, refetch } = useQuery(sheetQuery(code, standard, read("on"), read("kind")));
  return (
    <Page title={data ? texts.title(data.name, data.explanation.title) : texts.crumb} paper="foot">
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : data ? (
        <Sheet sheet={data} code={code} />
      ) : (
        <SkeletonRows rows={14} height={40} />
      )}
    </Page>
  );
}

function Sheet({ sheet, code }: { sheet: AssessmentSheet; code: string }) {
  const { explanation } = sheet;
  return (
    <>
      <Head sheet={sheet} code={code} />
      <ShortestPaths explanation={explanation} />
      <Panel title={texts.criteria}>
        <Checklist criteria={explanation.criteria} total={explanation.total} />
      </Panel>
      {explanation.scores.length > 0 && (
        <Panel title={texts.scores}>
          <ScoreLines scores={explanation.scores} />
        </Panel>
      )}
      {explanation.direct.length > 0 && (
        <Panel title={texts.direct}>
          <Checklist criteria={explanation.direct} />
        </Panel>
      )}
      <Panel title={texts.facts}>
        <FactSources sheet={sheet} />
      </Panel>
    </>
  );
}

function Head({ sheet, code }: { sheet: AssessmentSheet; code: string }) {
  const { explanation } = sheet;
  const { total } = explanation;
  return (
    <div className={styles.crumbs}>
      <Link to="/standards">{standardTexts.nav}</Link>/
      <Link to={`/standards/${explanation.standard}`}>{explanation.title}</Link>/<h1>{sheet.name}</h1>
      <VerdictMark verdict={sheet.verdict} />
      <span className={styles.chip}>
        {texts.on(explanation.asOf, standardTexts.catalogue.kinds[explanation.kind] ?? "", explanation.version)}
      </span>
      {total && <span>{texts.points(total.low, total.high, total.mark?.text ?? "")}</span>}
      <span>{sheet.unitName}</span>
      {sheet.demo && <DemoTag />}
      <span className={styles.acts}>
        {judgedItems(sheet).length > 0 && <RecordJudged code={code} standard={explanation.standard} />}
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {texts.print}
        </Button>
      </span>
    </div>
  );
}
