import { FileExcelOutlined, InboxOutlined } from "@ant-design/icons";
import { Alert, Button, Progress, Upload } from "antd";
import { useState } from "react";
import { importTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import { acceptedEndings, refuseFile, sizeText } from "./checkFile";
import styles from "./Imports.module.css";
import type { ImportKind, StartOptions } from "./types";
import { useStart } from "./useStart";

interface Props {
  kind: ImportKind;
  options: StartOptions;
}

const needsPlan = (kind: ImportKind) => kind === "targets" || kind === "tasks";

const missingOf = (kind: ImportKind, { plan, newcomers, period }: StartOptions) =>
  needsPlan(kind) && !plan ? importTexts.planNeeded : newcomers && !period ? importTexts.enterprises.monthNeeded : null;

/** Drop or choose, look at what was chosen, send. */
export function PickFile({ kind, options }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const { start, share, error } = useStart();
  const refusal = file && refuseFile(file);
  const missing = missingOf(kind, options);
  return (
    <div className={styles.pick}>
      <Upload.Dragger
        accept={acceptedEndings}
        multiple={false}
        showUploadList={false}
        disabled={share !== null}
        beforeUpload={(chosen) => {
          setFile(chosen);
          return false;
        }}
      >
        {file ? <Chosen file={file} /> : <Invitation />}
      </Upload.Dragger>
      {(refusal ?? missing) && <Alert type="error" showIcon title={refusal ?? missing} />}
      {!refusal && error ? <StartError error={error} /> : null}
      {share !== null && <Progress percent={Math.round(share * 100)} aria-label={importTexts.upload} />}
      <Button
        type="primary"
        size="large"
        disabled={!file || Boolean(refusal ?? missing)}
        loading={share !== null}
        onClick={() => file && start(file, kind, options)}
      >
        {share === null ? importTexts.upload : importTexts.uploading(Math.round(share * 100))}
      </Button>
    </div>
  );
}

function Invitation() {
  return (
    <>
      <p className={styles.icon}>
        <InboxOutlined />
      </p>
      <p className={styles.drop}>{importTexts.drop}</p>
      <p className={styles.dropHint}>{importTexts.dropHint}</p>
    </>
  );
}

function Chosen({ file }: { file: File }) {
  return (
    <>
      <p className={styles.icon}>
        <FileExcelOutlined />
      </p>
      <p className={styles.drop}>{importTexts.chosen(file.name, sizeText(file.size))}</p>
      <p className={styles.dropHint}>{importTexts.another}</p>
    </>
  );
}

function StartError({ error }: { error: unknown }) {
  const problem = error instanceof ApiProblem ? error : null;
  return <Alert type="error" showIcon title={problemText(problem?.code ?? "unexpected-response", problem?.params)} />;
}
