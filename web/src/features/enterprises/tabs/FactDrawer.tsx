import { Button, Drawer } from "antd";
import { commonTexts, enterpriseTexts, factSourceTexts } from "@/locales";
import type { EnterpriseFacts, FactCell, FactLine, FactSaid } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import type { FactPlace } from "../forms/CorrectFact";
import { factText, unitOf } from "./factText";
import styles from "./Tabs.module.css";

const texts = enterpriseTexts.facts;

interface Props {
  line: FactLine;
  cell: FactCell;
  facts: EnterpriseFacts;
  onClose: () => void;
  onCorrect: ((place: FactPlace) => void) | null;
}

/** What every source says of one fact, the one that counts first. */
export function FactDrawer({ line, cell, facts, onClose, onCorrect }: Props) {
  const known = facts.known.find((each) => each.fact === line.fact) ?? line;
  return (
    <Drawer
      open
      size={480}
      title={texts.detail(line.label, cell.year || null)}
      onClose={onClose}
      closable={{ "aria-label": commonTexts.close }}
    >
      <p className={styles.quiet}>{[line.definition, line.scope, line.where].filter(Boolean).join(commonTexts.stop)}</p>
      {cell.said.map((said) => (
        <Said
          key={`${said.source} ${said.asOf}`}
          said={said}
          text={[factText(said.value, known), unitOf(line)].filter(Boolean).join(" ")}
          onCorrect={
            onCorrect && facts.sources.includes(said.source) ? () => onCorrect({ line, year: cell.year, said }) : null
          }
        />
      ))}
    </Drawer>
  );
}

function Said({ said, text, onCorrect }: { said: FactSaid; text: string; onCorrect: (() => void) | null }) {
  return (
    <div className={styles.said}>
      <div className={styles.saidValue}>
        <span className={styles.figure}>{text}</span>
        <span className={said.used ? styles.used : styles.quiet}>{said.used ? texts.used : texts.other}</span>
        <span className={styles.grow} />
        {onCorrect && (
          <Button size="small" onClick={onCorrect}>
            {texts.correct}
          </Button>
        )}
      </div>
      <span>{[factSourceTexts[said.source], said.sourceText, said.asOf].join(" · ")}</span>
      <span className={styles.quiet}>
        {[
          said.batch,
          said.enteredByName === "cli" ? enterpriseTexts.changes.cli : said.enteredByName,
          chinaTime(said.enteredAt),
        ].join(" · ")}
      </span>
    </div>
  );
}
