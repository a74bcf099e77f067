import { Button, Input, Modal } from "antd";
import { type FormEvent, useState } from "react";
import { adminTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { IssuedToken } from "@/shared/api/contract";
import form from "@/shared/ui/form.module.css";
import styles from "../admin.module.css";
import { textOf, useAct } from "../useAct";
import { TokenDialog } from "./TokenDialog";

const texts = adminTexts.newAccount;
const empty = { userName: "", displayName: "" };

/** A new account without rights; its owner sets the password with the token. */
export function CreateAccount({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState(empty);
  const [issued, setIssued] = useState<IssuedToken | null>(null);
  const create = useAct(() => call<IssuedToken>("POST", "/api/users", { body: typed }), { done: null, quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const token = await create.mutateAsync(undefined).catch(() => null);
    if (!token) return;
    setIssued(token);
    setTyped(empty);
    onClose();
  };
  const close = () => {
    create.reset();
    onClose();
  };
  return (
    <>
      <Modal open={open} title={texts.title} onCancel={close} footer={null} destroyOnHidden>
        <form className={styles.form} onSubmit={submit}>
          <p className={styles.note}>{texts.note}</p>
          <div role="alert">{create.error && <p className={form.problem}>{textOf(create.error)}</p>}</div>
          <Names typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} />
          <div className={styles.buttons}>
            <Button onClick={close}>{texts.cancel}</Button>
            <Button
              type="primary"
              htmlType="submit"
              loading={create.isPending}
              disabled={!typed.userName || !typed.displayName}
            >
              {texts.submit}
            </Button>
          </div>
        </form>
      </Modal>
      <TokenDialog issued={issued} what={adminTexts.token.created} onClose={() => setIssued(null)} />
    </>
  );
}

function Names({ typed, onChange }: { typed: typeof empty; onChange: (change: Partial<typeof empty>) => void }) {
  return (
    <>
      <div className={form.field}>
        <label htmlFor="new-user-name">{texts.userName}</label>
        <Input
          id="new-user-name"
          autoComplete="off"
          autoFocus
          maxLength={50}
          value={typed.userName}
          onChange={(event) => onChange({ userName: event.target.value })}
        />
        <span className={styles.quiet}>{texts.userNameHint}</span>
      </div>
      <div className={form.field}>
        <label htmlFor="new-display-name">{texts.displayName}</label>
        <Input
          id="new-display-name"
          autoComplete="off"
          maxLength={60}
          value={typed.displayName}
          onChange={(event) => onChange({ displayName: event.target.value })}
        />
        <span className={styles.quiet}>{texts.displayNameHint}</span>
      </div>
    </>
  );
}
