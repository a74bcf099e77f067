import { PrinterOutlined, ReloadOutlined, UploadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { Link, useNavigate } from "react-router";
import { problemText, standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { call } from "@/shared/api/client";
import { ApiProblem } from "@/shared/api/problem";
import { useDownload } from "@/shared/api/useDownload";
import { useSession } from "@/shared/session/session";
import { DemoTag } from "@/shared/ui/DemoTag";
import { runPath } from "../queries";
import styles from "../standards.module.css";
import type { RunResult, RunView } from "../types";

const texts = standardTexts.run;

/** Where one is, by which version, over whom and when; 重新运行, 打印, 导出. */
export function RunHead({ id, run, result }: { id: string; run: RunView; result: RunResult }) {
  const [, set] = useAddress();
  const versions = [
    ...new Set(run.packs.filter((pack) => pack.standard === result.standard).map((pack) => pack.version)),
  ];
  return (
    <div className={styles.crumbs}>
      <Link to="/standards">{standardTexts.nav}</Link>/<span>{texts.crumb}</span>/
      <h1>
        <Link to={`/standards/${result.standard}`} style={{ color: "inherit" }}>
          {result.title}
        </Link>
      </h1>
      <span className={styles.chip}>
        {versions.map(standardTexts.catalogue.version).join(" ")} · {texts.kind(run.kind)}
      </span>
      <span>{texts.head(run.unitName, result.enterprises, run.asOf, run.seconds)}</span>
      {result.demo && <DemoTag />}
      <span className={styles.acts}>
        {run.standards.length > 1 && (
          <Select
            aria-label={texts.standardLabel}
            style={{ width: 190 }}
            value={result.standard}
            onChange={(standard) => set({ standard, verdict: null, criterion: null, fact: null, page: null })}
            options={run.standards.map((value) => ({ value, label: standardTexts.names[value] ?? value }))}
          />
        )}
        {!run.standing && <Button onClick={() => set({ compare: "standing" })}>{standardTexts.runs.compare}</Button>}
        <Acts id={id} run={run} result={result} />
      </span>
    </div>
  );
}

function Acts({ id, run, result }: { id: string; run: RunView; result: RunResult }) {
  const [read] = useAddress();
  const [busy, download] = useDownload();
  const again = useAgain(run, result);
  const permissions = useSession().permissions;
  const filter = Object.fromEntries(
    ["verdict", "unit", "criterion", "fact", "search", "sort"].map((key) => [key, read(key)]),
  );
  return (
    <>
      {permissions.includes("assess-enterprises") && (
        <Button icon={<ReloadOutlined />} loading={again.isPending} onClick={() => again.mutate()}>
          {texts.again}
        </Button>
      )}
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {texts.print}
      </Button>
      {permissions.includes("export-data") && (
        <Button
          icon={<UploadOutlined />}
          loading={busy}
          onClick={() => download(`${runPath(id)}/workbook`, { standard: result.standard, ...filter })}
        >
          {texts.export}
        </Button>
      )}
    </>
  );
}

function useAgain(run: RunView, result: RunResult) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: () =>
      call<RunView>("POST", "/api/standards/runs", {
        body: { standards: [result.standard], kind: run.kind, unitId: run.unitId },
      }),
    onSuccess: (made) => navigate(`/standards/runs/${made.id}`),
    onError: (error) => message.error(problemText(error instanceof ApiProblem ? error.code : "unexpected-response")),
  });
}
