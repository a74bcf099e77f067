import { Modal } from "antd";
import { useEffect } from "react";
import { useBlocker } from "react-router";
import { entryTexts } from "@/locales";
import type { DraftState } from "@/shared/api/useKeptDraft";

const texts = entryTexts.leave;

/** Asks before a page with unsent changes is left. Closing the window asks only while something is not kept on the server. */
export function LeaveGuard({ count, kept }: { count: number; kept: DraftState }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => count > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  const unkept = count > 0 && kept.kind !== "saved";
  useEffect(() => {
    if (!unkept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unkept]);
  return (
    <Modal
      open={blocker.state === "blocked"}
      title={texts.title}
      okText={texts.stay}
      cancelText={texts.go}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {texts.text(count)}
    </Modal>
  );
}
