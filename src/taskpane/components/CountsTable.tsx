import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Notice } from "../../core/notice/notice";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    "& th, & td": {
      padding: "6px 8px",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "center",
      verticalAlign: "middle",
    },
    "& thead th": {
      whiteSpace: "nowrap",
      backgroundColor: tokens.colorNeutralBackground2,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& tbody th": { textAlign: "left", fontWeight: "normal" },
    "& td": { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  },
  sentence: { display: "block", color: tokens.colorNeutralForeground2 },
  differs: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** The counts that notice and headings declare against those found, with the words that declare each. */
export function CountsTable({ notice }: { notice: Notice }): ReactNode {
  const styles = useStyles();
  const { check } = useWords().pane;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{check.annex}</th>
          <th scope="col">{check.declared}</th>
          <th scope="col">{check.found}</th>
          <th scope="col">{check.difference}</th>
        </tr>
      </thead>
      <tbody>
        {countsOf(notice).map((count) => (
          <CountRow key={`${count.label} ${count.sentence}`} count={count} />
        ))}
      </tbody>
    </table>
  );
}

/** A count that somebody declared, beside what is there; `null` where it is nobody's. */
interface Count {
  readonly label: string;
  readonly sentence: string;
  readonly declared: number;
  readonly found: number | null;
}

/** Says whether notice or headings declare any count. */
export function declaresCounts(notice: Notice): boolean {
  return countsOf(notice).length > 0;
}

function countsOf({ declared, tables }: Notice): readonly Count[] {
  const byText = declared.map(({ table, annex, planName, sentence, count }) => ({
    label: annex ?? planName,
    sentence,
    declared: count,
    found: tables.find((one) => one.id === table)?.rows.length ?? null,
  }));
  const byHeading = tables.flatMap(({ annex, title, sections = [] }) =>
    sections.flatMap(({ text, declared: count, found }) =>
      count === null ? [] : [{ label: annex || title, sentence: text, declared: count, found }]
    )
  );
  return [...byText, ...byHeading];
}

function CountRow({
  count: { label, sentence, declared, found },
}: {
  readonly count: Count;
}): ReactNode {
  const styles = useStyles();
  const { check } = useWords().pane;
  const missing = found === null ? null : declared - found;
  return (
    <tr>
      <th scope="row">
        {label}
        <span className={styles.sentence}>“{sentence}”</span>
      </th>
      <td>{declared}</td>
      <td>{found ?? "–"}</td>
      <td className={missing === 0 ? "" : styles.differs}>
        {missing === null
          ? "–"
          : missing === 0
            ? check.matched
            : missing > 0
              ? check.missing(missing)
              : check.surplus(-missing)}
      </td>
    </tr>
  );
}
