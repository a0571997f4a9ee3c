import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Fix } from "../../core/validation/fixes/fix";
import { textDifference } from "../../core/validation/text-difference";
import { useWords } from "../hooks/useWords";
import { TextDifference } from "./TextDifference";

const useStyles = makeStyles({
  preview: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "8px",
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    "& dt": { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
    "& dd": { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  },
});

/** The text of a cell before and after a fix, the difference marked. */
export function FixPreview({ fix }: { fix: Pick<Fix, "before" | "after"> }): ReactNode {
  const styles = useStyles();
  const { fix: words } = useWords().pane.check.actions;
  const { before, after } = fix;
  const parts = useMemo(() => textDifference(before, after), [before, after]);
  return (
    <dl className={styles.preview}>
      <dt>{words.before}</dt>
      <dd>
        <TextDifference parts={parts} side="first" isChange />
      </dd>
      <dt>{words.after}</dt>
      <dd>
        <TextDifference parts={parts} side="second" isChange />
      </dd>
    </dl>
  );
}
