import { standardTexts, verdictWords } from "@/locales";
import { Panel } from "@/shared/ui/Panel";
import styles from "../standards.module.css";
import type { Explanation } from "../types";

const texts = standardTexts.explain;
type Path = NonNullable<Explanation["shortestPath"]>;

/** What it takes altogether: the changes of fewest facts, verified with all rules; or why there is none. */
export function ShortestPaths({ explanation }: { explanation: Explanation }) {
  const { shortestPath: path, missing, open } = explanation;
  if (!path && missing.length === 0 && open.length === 0) return null;
  return (
    <Panel title={texts.path} note={texts.pathNote}>
      {path && path.moves.length > 0 && <PathLines path={path} />}
      {path && path.moves.length === 0 && path.blocking.length > 0 && (
        <p>{texts.blocking(path.blocking.join(texts.and))}</p>
      )}
      {explanation.alternatives.length > 0 && (
        <details>
          <summary className={styles.small}>{texts.alternatives}</summary>
          {explanation.alternatives.map((each) => (
            <PathLines key={each.moves.map((move) => move.column).join()} path={each} />
          ))}
        </details>
      )}
      {missing.length > 0 && <p className={styles.small}>{texts.missingIs(missing.map((fact) => fact.label))}</p>}
      {open.length > 0 && <p className={styles.small}>{texts.openIs(open.map((item) => item.label))}</p>}
    </Panel>
  );
}

function PathLines({ path }: { path: Path }) {
  return (
    <div style={{ paddingBottom: 6 }}>
      {path.moves.map((move) => (
        <p key={move.column}>
          {move.label} <strong>{move.text}</strong>
          {move.otherScopes.length > 0 && (
            <span className={styles.small}> {texts.checkFirst(move.otherScopes.join(texts.and))}</span>
          )}
        </p>
      ))}
      <p className={styles.small}>
        {texts.reached(
          path.reached === "met"
            ? verdictWords.met
            : path.stillMissing.length > 0
              ? verdictWords["lacks-facts"]
              : verdictWords["awaits-judges"],
        )}
      </p>
    </div>
  );
}
