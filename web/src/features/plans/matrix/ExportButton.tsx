import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { planTexts, problemText } from "@/locales";
import { getFile } from "@/shared/api/client";
import type { TableRef } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { workbookPath } from "../queries";
import styles from "./MatrixBar.module.css";

const texts = planTexts.matrix;

/** The annex as a workbook in its own shape. */
export function ExportButton({ planId, table, on }: { planId: string; table: TableRef; on: string | null }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { blob, name } = await getFile(workbookPath(planId, table.tableId), { on });
      save(blob, name ?? `${table.clause} ${table.title}.xlsx`);
    },
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={isPending} onClick={() => mutate()}>
        {isPending ? texts.exporting : texts.export(table.clause)}
      </Button>
      {error && (
        <span role="alert" className={styles.failed}>
          {`${texts.exportFailed} ${error instanceof ApiProblem ? problemText(error.code, error.params) : ""}`}
        </span>
      )}
    </>
  );
}

function save(blob: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
