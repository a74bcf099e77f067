import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { boardTexts, commonTexts, trajectoryTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { DemoTag } from "@/shared/ui/DemoTag";
import type { BoardParams } from "../boardParams";
import { boardQuery } from "../boardQueries";
import styles from "./PictureFrame.module.css";

/** What the exported picture is taken of. */
export const pictureId = "board-picture";

/** The board with a heading and a source line that only paper and pictures show: away from the screen, a figure must say what it is. */
export function PictureFrame({ params, children }: { params: BoardParams; children: ReactNode }) {
  const session = useSession();
  const { data: board } = useQuery(boardQuery(params));
  const unit = board?.path[board.path.length - 1]?.name;
  return (
    <div id={pictureId} className={styles.frame}>
      {board && (
        <header className={styles.heading} data-picture-only="">
          <p className={styles.title}>{boardTexts.pictureTitle(unit ?? session.unit?.name ?? "", board.planTitle)}</p>
          <p>
            {boardTexts.pictureFacts(board.indicatorRef.name, board.on, trajectoryTexts[board.trajectory].name)}
            {board.demo && <DemoTag />}
          </p>
        </header>
      )}
      {children}
      {board && (
        <footer className={styles.footing} data-picture-only="">
          <span>{boardTexts.pictureSource(board.indicatorRef.source ?? board.planTitle, board.scale.label)}</span>
          <span>{boardTexts.pictureMade(commonTexts.product, session.today)}</span>
        </footer>
      )}
    </div>
  );
}
