import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DeclaredCount, Notice } from "../../core/notice/notice";
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

/** The counts that the notice declares against those found, with the clause that declares each. */
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
        {notice.declared.map((declared) => (
          <CountRow key={declared.sentence + declared.planName} {...{ declared, notice }} />
        ))}
      </tbody>
    </table>
  );
}

function CountRow({ declared, notice }: { declared: DeclaredCount; notice: Notice }): ReactNode {
  const styles = useStyles();
  const { check } = useWords().pane;
  const table = notice.tables.find((one) => one.id === declared.table);
  const found = table?.rows.length;
  const missing = found === undefined ? null : declared.count - found;
  return (
    <tr>
      <th scope="row">
        {declared.annex ?? declared.planName}
        <span className={styles.sentence}>“{declared.sentence}”</span>
      </th>
      <td>{declared.count}</td>
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
