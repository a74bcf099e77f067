import { commonTexts } from "@/locales";
import { Chevron } from "./icons";
import styles from "./Pager.module.css";

interface Props {
  page: number;
  pages: number;
  onChange: (page: number) => void;
}

/** Page numbers of a short list; renders nothing for a single page. */
export function Pager({ page, pages, onChange }: Props) {
  if (pages < 2) return null;
  return (
    <nav className={styles.pager} aria-label={commonTexts.pages}>
      <button
        type="button"
        className={styles.item}
        aria-label={commonTexts.previousPage}
        disabled={page <= 1}
        onClick={() => onChange(page - 1)}
      >
        <Chevron to="left" />
      </button>
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <button
          key={number}
          type="button"
          className={number === page ? styles.current : styles.item}
          aria-label={commonTexts.pageNumber(number)}
          aria-current={number === page ? "page" : undefined}
          onClick={() => onChange(number)}
        >
          {number}
        </button>
      ))}
      <button
        type="button"
        className={styles.item}
        aria-label={commonTexts.nextPage}
        disabled={page >= pages}
        onClick={() => onChange(page + 1)}
      >
        <Chevron to="right" />
      </button>
    </nav>
  );
}
