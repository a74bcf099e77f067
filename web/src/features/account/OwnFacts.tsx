import { accountTexts, commonTexts, roleTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import styles from "./AccountPage.module.css";

export function OwnFacts() {
  const { userName, displayName, unit, roles, actsFor } = useSession();
  const facts: [string, string][] = [
    [accountTexts.userName, userName],
    [accountTexts.displayName, displayName],
    [accountTexts.unit, unit?.name ?? commonTexts.missing],
    [accountTexts.roles, roles.map((role) => roleTexts[role]).join(commonTexts.enumeration)],
  ];
  if (actsFor.length > 0) facts.push([accountTexts.actsFor, actsFor.join(commonTexts.enumeration)]);
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}
