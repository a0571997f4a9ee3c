import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TextPart } from "../../core/validation/text-difference";

const useStyles = makeStyles({
  // Strike and underline say it without colour, too.
  gone: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    textDecorationLine: "line-through",
  },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    textDecorationLine: "underline",
  },
  own: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface TextDifferenceProps {
  readonly parts: readonly TextPart[];
  readonly side: "first" | "second";
  /** The second text takes the place of the first, rather than standing beside it. */
  readonly isChange: boolean;
}

/** One of two compared texts, with the words marked that only it has. */
export function TextDifference({ parts, side, isChange }: TextDifferenceProps): ReactNode {
  const styles = useStyles();
  return parts.map((part, index) => {
    if (part.in === "both") return <span key={index}>{part.text}</span>;
    if (part.in !== side) return null;
    if (!isChange)
      return (
        <mark key={index} className={styles.own}>
          {part.text}
        </mark>
      );
    return side === "first" ? (
      <del key={index} className={styles.gone}>
        {part.text}
      </del>
    ) : (
      <ins key={index} className={styles.added}>
        {part.text}
      </ins>
    );
  });
}
