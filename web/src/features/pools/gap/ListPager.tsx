import { Pager } from "@/shared/ui/Pager";
import styles from "./Candidates.module.css";

const most = 7;

/** Numbers of the pages around the present one. */
export function ListPager({
  page,
  pages,
  onChange,
}: {
  page: number;
  pages: number;
  onChange: (page: number) => void;
}) {
  if (pages <= most) return <Pager page={page} pages={pages} onChange={onChange} />;
  const first = Math.min(Math.max(1, page - 2), pages - 4);
  const shown = [1, ...Array.from({ length: 5 }, (_, at) => first + at), pages].filter(
    (number, at, all) => number >= 1 && number <= pages && all.indexOf(number) === at,
  );
  return (
    <nav className={styles.pages}>
      {shown.map((number, at) => (
        <span key={number}>
          {at > 0 && number - (shown[at - 1] ?? 0) > 1 && <i aria-hidden="true">…</i>}
          <button type="button" aria-current={number === page ? "page" : undefined} onClick={() => onChange(number)}>
            {number}
          </button>
        </span>
      ))}
    </nav>
  );
}
