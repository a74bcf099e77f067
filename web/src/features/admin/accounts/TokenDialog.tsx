import { Alert, App, Button, Modal } from "antd";
import { adminTexts } from "@/locales";
import type { IssuedToken } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import form from "@/shared/ui/form.module.css";
import styles from "../admin.module.css";

const texts = adminTexts.token;

interface Props {
  issued: IssuedToken | null;
  /** What happened to the account. */
  what: (userName: string) => string;
  onClose: () => void;
}

/** The secret that sets a password, shown this once. It stands behind # in the address, which no server and no log sees. */
export function TokenDialog({ issued, what, onClose }: Props) {
  return (
    <Modal
      open={issued !== null}
      title={texts.title}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {texts.close}
        </Button>
      }
    >
      {issued && (
        <div className={styles.form}>
          <Alert type="success" showIcon title={what(issued.userName)} />
          <p className={styles.note}>{texts.note}</p>
          <Secret label={texts.token} value={issued.token} />
          <Secret label={texts.link} value={`${window.location.origin}/set-password#${issued.token}`} />
          <p className={styles.quiet}>{texts.until(chinaTime(issued.expiresAt))}</p>
        </div>
      )}
    </Modal>
  );
}

function Secret({ label, value }: { label: string; value: string }) {
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    message.success(texts.copied);
  };
  return (
    <div className={form.field}>
      <span className={styles.quiet}>{label}</span>
      <div className={styles.secret}>
        <span>{value}</span>
        {window.isSecureContext && (
          <Button size="small" onClick={copy}>
            {texts.copy}
          </Button>
        )}
      </div>
    </div>
  );
}
