import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { boardTexts } from "@/locales";
import { pictureOf, saveAs } from "@/shared/picture/pictureOf";
import { DownloadIcon } from "@/shared/ui/icons";
import type { BoardParams } from "../boardParams";
import { boardQuery } from "../boardQueries";
import { pictureId } from "./PictureFrame";

/** The board as a picture or on paper. Both carry title, date, source and the mark of demonstration data. */
export function ExportMenu({ params }: { params: BoardParams }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);

  const savePicture = async () => {
    const element = document.getElementById(pictureId);
    const board = queries.getQueryData(boardQuery(params).queryKey);
    if (!element || !board) return;
    setBusy(true);
    try {
      const unit = board.path[board.path.length - 1]?.shortName ?? "";
      saveAs(await pictureOf(element), boardTexts.pictureName(unit, board.indicatorRef.shortName, board.on));
    } catch {
      message.error(boardTexts.exportFailed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "picture", label: boardTexts.exportPicture },
          { key: "print", label: boardTexts.print },
        ],
        onClick: ({ key }) => {
          if (key === "picture") savePicture();
          else window.print();
        },
      }}
    >
      <Button icon={<DownloadIcon />} loading={busy}>
        {busy ? boardTexts.exporting : boardTexts.exportTitle}
      </Button>
    </Dropdown>
  );
}
