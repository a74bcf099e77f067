import { Button } from "antd";
import { editTexts } from "@/locales";
import styles from "./DialogButtons.module.css";

interface Props {
  ok: string;
  danger?: boolean | undefined;
  saving: boolean;
  disabled?: boolean;
  onOk: () => void;
  onCancel: () => void;
}

export function DialogButtons({ ok, danger = false, saving, disabled = false, onOk, onCancel }: Props) {
  return (
    <div className={styles.foot}>
      <Button onClick={onCancel} disabled={saving}>
        {editTexts.cancel}
      </Button>
      <Button type="primary" danger={danger} loading={saving} disabled={disabled} onClick={onOk}>
        {ok}
      </Button>
    </div>
  );
}
