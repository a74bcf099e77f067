import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { importTexts } from "@/locales";
import { useDownload } from "@/shared/api/useDownload";
import styles from "./Imports.module.css";
import type { ImportKind, StartOptions } from "./types";

const variants = ["basic", "certificates", "yearly"] as const;

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
      {kind === "enterprises" ? (
        <Dropdown
          menu={{
            items: variants.map((variant) => ({ key: variant, label: importTexts.enterprises.templates[variant] })),
            onClick: ({ key }) => download("/api/imports/template", { kind, variant: key }),
          }}
        >
          <Button icon={<DownloadOutlined />} loading={busy}>
            {importTexts.template}
          </Button>
        </Dropdown>
      ) : (
        <Button
          icon={<DownloadOutlined />}
          loading={busy}
          onClick={() => download("/api/imports/template", { kind, plan, indicator, period })}
        >
          {importTexts.template}
        </Button>
      )}
    </div>
  );
}
