import shared from "./plans.module.css";

export interface HeadColumn {
  text: string;
  /** Figures stand at the right. */
  figures?: boolean;
}

/** The header row of a dense table. */
export function TableHead({ columns }: { columns: HeadColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ text, figures }) => (
          <th key={text} scope="col" className={figures ? shared.number : undefined}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}
