import { Button, Modal } from "antd";
import { useState } from "react";
import { commonTexts, editTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import styles from "./ConflictDialog.module.css";
import { type ConflictItem, ConflictTable } from "./ConflictTable";
import { hasReason } from "./pickReason";
import { ReasonInput } from "./ReasonInput";

interface Props {
  /** What both changed; empty keeps the dialog closed. */
  items: ConflictItem[];
  /** Usual reasons for overwriting; null where none is asked for. */
  usualReasons: readonly string[] | null;
  saving?: boolean;
  /** Why overwriting failed in its turn. */
  error?: unknown;
  onKeepTheirs: () => void;
  onOverwrite: (reason: string) => void;
  /** Closes and changes nothing: what was typed stays where it was typed. */
  onCancel: () => void;
}

const texts = editTexts.conflict;

/** A save that came second (409): both versions side by side, and what to do with them. */
export function ConflictDialog(props: Props) {
  const { items, saving = false, onCancel } = props;
  return (
    <Modal
      open={items.length > 0}
      title={texts.title}
      width={640}
      onCancel={onCancel}
      mask={{ closable: false }}
      closable={saving ? false : { "aria-label": commonTexts.close }}
      footer={null}
      destroyOnHidden
    >
      <Content {...props} />
    </Modal>
  );
}

function Content({ items, usualReasons, saving = false, error, onKeepTheirs, onOverwrite, onCancel }: Props) {
  const [overwriting, setOverwriting] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    setMissing(!hasReason(reason));
    if (!usualReasons || hasReason(reason)) onOverwrite(reason.trim());
  };
  return (
    <div className={styles.content}>
      <p className={styles.lead}>{texts.lead}</p>
      <ConflictTable items={items} />
      {overwriting && usualReasons && (
        <ReasonInput
          label={texts.again}
          value={reason}
          onChange={setReason}
          usual={usualReasons}
          missing={missing && !hasReason(reason)}
          disabled={saving}
          autoFocus
        />
      )}
      <Failure error={error} />
      <div className={styles.foot}>
        <WaysBack saving={saving} onCancel={onCancel} onKeepTheirs={onKeepTheirs} />
        <Button
          type="primary"
          danger={overwriting}
          loading={saving}
          title={texts.overwriteHint}
          onClick={overwriting ? confirm : () => setOverwriting(true)}
        >
          {overwriting ? texts.confirm : texts.overwrite}
        </Button>
      </div>
    </div>
  );
}

function WaysBack({ saving, onCancel, onKeepTheirs }: Pick<Props, "onCancel" | "onKeepTheirs"> & { saving: boolean }) {
  return (
    <>
      <Button onClick={onCancel} disabled={saving} title={texts.cancelHint}>
        {texts.cancel}
      </Button>
      <Button onClick={onKeepTheirs} disabled={saving} title={texts.keepHint}>
        {texts.keep}
      </Button>
    </>
  );
}

function Failure({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <p className={styles.failure} role="alert">
      {`${editTexts.failed}${commonTexts.colon}${problemText(problem?.code ?? "unexpected-response", problem?.params)}`}
    </p>
  );
}
