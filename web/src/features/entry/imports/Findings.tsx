import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { importTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { ImportJob } from "@/shared/api/contract";
import { useDownload } from "@/shared/api/useDownload";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { PreviewTable } from "./PreviewTable";
import { ProblemTable } from "./ProblemTable";

/** The two ways to look at a checked file: what is wrong with it, and what it would write. */
export function Findings({ job }: { job: ImportJob }) {
  const [read, set] = useAddress();
  const shown = read("show") ?? (job.remarkCount > 0 ? "problems" : "preview");
  return (
    <Panel
      title={
        <Segmented
          size="middle"
          label={importTexts.problems}
          value={shown === "preview" ? "preview" : "problems"}
          onChange={(show) => set({ show })}
          options={[
            { value: "problems", text: `${importTexts.problems} ${formatNumber(job.remarkCount)}` },
            { value: "preview", text: importTexts.previewMore(job.preview.length) },
          ]}
        />
      }
      extra={job.remarkCount > 0 && <ReportButton job={job} />}
    >
      {shown === "preview" ? <PreviewTable job={job} /> : <ProblemTable job={job} />}
    </Panel>
  );
}

/** The person's own file, bad cells marked and explained. */
export function ReportButton({ job, primary }: { job: ImportJob; primary?: boolean }) {
  const [busy, download] = useDownload();
  return (
    <Button
      type={primary ? "primary" : "default"}
      icon={<DownloadOutlined />}
      loading={busy}
      title={importTexts.reportHint}
      onClick={() => download(`/api/imports/${encodeURIComponent(job.id)}/report`)}
    >
      {importTexts.report}
    </Button>
  );
}
