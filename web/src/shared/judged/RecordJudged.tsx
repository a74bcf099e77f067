import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { judgedTexts as texts } from "@/locales";
import { useSession } from "@/shared/session/session";
import styles from "./Judged.module.css";

const JudgedDialog = lazy(() => import("./JudgedDialog").then((part) => ({ default: part.JudgedDialog })));

interface Props {
  code: string;
  standard: string;
  /** As a link within a cell instead of a button. */
  inline?: boolean;
}

/** 录入评审意见; nothing for those who may not. */
export function RecordJudged({ code, standard, inline = false }: Props) {
  const [open, setOpen] = useState(false);
  const may = useSession()?.permissions.includes("assess-enterprises") ?? false;
  if (!may) return null;
  return (
    <>
      {inline ? (
        <button type="button" className={styles.inline} onClick={() => setOpen(true)}>
          {texts.record}
        </button>
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {texts.record}
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <JudgedDialog code={code} standard={standard} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
