import { Navigate, NavLink, Outlet, useLocation, useNavigation } from "react-router";
import { shellTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { entriesFor } from "./entries";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar";

/** Frame of every page behind the guard: top bar, navigation, the page. */
export function Shell() {
  const busy = useNavigation().state !== "idle";
  const { pathname } = useLocation();
  const entries = entriesFor(useSession().permissions);
  const first = entries[0]?.to;
  if (pathname === "/" && first !== undefined && first !== "/") return <Navigate to={first} replace />;
  return (
    <>
      <a className={styles.skip} href="#main">
        {shellTexts.skip}
      </a>
      <TopBar />
      <nav className={styles.nav} aria-label={shellTexts.navigation} data-busy={busy || undefined}>
        {entries.map((entry) => (
          <NavLink
            key={entry.to}
            to={entry.to}
            end={entry.to === "/"}
            className={({ isActive }) => (isActive ? styles.active : styles.item)}
          >
            {entry.text}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
