import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { commonTexts, planTexts, problemText } from "@/locales";
import { getFile, type Query } from "@/shared/api/client";
import { ApiProblem } from "@/shared/api/problem";
import styles from "./BreakdownPage.module.css";

interface Props {
  path: string;
  query?: Query;
  /** File name where the server gives none. */
  name: string;
  text: string;
  busyText: string;
  size?: "small" | "middle";
}

/** Fetches a document and hands it to the browser. */
export function FileButton({ path, query, name, text, busyText, size = "small" }: Props) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const file = await getFile(path, query);
      save(file.blob, file.name ?? name);
    },
  });
  return (
    <>
      {error && (
        <span role="alert" className={styles.failed}>
          {planTexts.matrix.exportFailed +
            commonTexts.colon +
            (error instanceof ApiProblem ? problemText(error.code, error.params) : "")}
        </span>
      )}
      <Button size={size} icon={<DownloadOutlined />} loading={isPending} onClick={() => mutate()}>
        {isPending ? busyText : text}
      </Button>
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
