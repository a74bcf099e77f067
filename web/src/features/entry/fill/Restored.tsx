import { Alert, Button } from "antd";
import { entryTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";

interface Props {
  at: string;
  count: number;
  onDiscard: () => void;
  onClose: () => void;
}

/** What was typed last time is back; one press throws it away. */
export function Restored({ at, count, onDiscard, onClose }: Props) {
  const discard = () => {
    onDiscard();
    onClose();
  };
  return (
    <Alert
      type="info"
      showIcon
      title={entryTexts.draft.restored(chinaTime(at), count)}
      action={
        <Button size="small" onClick={discard}>
          {entryTexts.discard}
        </Button>
      }
      closable={{ onClose }}
    />
  );
}
