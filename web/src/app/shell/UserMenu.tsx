import { Dropdown } from "antd";
import { Link } from "react-router";
import { logOut } from "@/features/session/logOut";
import { commonTexts, roleTexts, sessionTexts, shellTexts } from "@/locales";
import type { Session } from "@/shared/api/contract";
import { Chevron } from "@/shared/ui/icons";
import styles from "./Shell.module.css";

export function UserMenu({ session }: { session: Session }) {
  const roles = session.roles.map((role) => roleTexts[role]).join(commonTexts.enumeration);
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { type: "group", key: "who", label: `${roles} · ${shellTexts.version(session.version)}` },
          { type: "divider" },
          { key: "account", label: <Link to="/account">{shellTexts.ownAccount}</Link> },
          { key: "log-out", label: sessionTexts.logOut },
        ],
        onClick: ({ key }) => {
          if (key === "log-out") logOut();
        },
      }}
    >
      <button type="button" className={styles.user} aria-label={shellTexts.account} aria-haspopup="menu">
        {session.displayName}
        <Chevron to="down" />
      </button>
    </Dropdown>
  );
}
