import { NavLink, Outlet, useNavigation } from "react-router";
import { shellTexts } from "@/locales";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar";

/** Only what exists; further items come with the releases that bring them. */
const items = [
  { to: "/", text: shellTexts.home },
  { to: "/board", text: shellTexts.board },
  { to: "/plans", text: shellTexts.plans },
];

/** Frame of every page behind the guard: top bar, navigation, the page. */
export function Shell() {
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <a className={styles.skip} href="#main">
        {shellTexts.skip}
      </a>
      <TopBar />
      <nav className={styles.nav} aria-label={shellTexts.navigation} data-busy={busy || undefined}>
        {items.map((item) => (
          <NavLink
            key={item.to}
            to={item.to}
            end={item.to === "/"}
            className={({ isActive }) => (isActive ? styles.active : styles.item)}
          >
            {item.text}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
