import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { importTexts } from "@/locales";
import { useDownload } from "@/shared/api/useDownload";
import styles from "./Imports.module.css";
import type { ImportKind, StartOptions } from "./types";

/** A workbook to fill in, with what is known for the plan, indicator and period chosen. */
export function TemplateLink({ kind, options }: { kind: ImportKind; options: StartOptions }) {
  const [busy, download] = useDownload();
  const { plan, indicator, period } = options;
  return (
    <div className={styles.template}>
      <div>
        <b>{importTexts.templateTitle}</b>
        <p>{importTexts.templateText[kind]}</p>
      </div>
      <Button
        icon={<DownloadOutlined />}
        loading={busy}
        onClick={() => download("/api/imports/template", { kind, plan, indicator, period })}
      >
        {importTexts.template}
      </Button>
    </div>
  );
}
