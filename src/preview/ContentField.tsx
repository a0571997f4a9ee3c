import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../taskpane/hooks/useWords";

const useStyles = makeStyles({
  field: {
    flexGrow: 1,
    boxSizing: "border-box",
    minWidth: 0,
    height: "27px",
    padding: "4px 8px 3px",
    border: "none",
    resize: "none",
    overflow: "hidden auto",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "20px",
    ":focus": {
      height: "84px",
      zIndex: 6,
      backgroundColor: tokens.colorNeutralBackground1,
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
});

interface ContentFieldProps {
  readonly text: string;
  /** What a formula gives cannot be written over here. */
  readonly isReadOnly: boolean;
  readonly onEnter: (text: string) => void;
  /** Gives the focus back to the grid. */
  readonly onLeave: () => void;
}

/** All of the current cell's text, where it can be written too: Enter takes it, Esc leaves it. */
export function ContentField(props: ContentFieldProps): ReactNode {
  const { text, isReadOnly, onEnter, onLeave } = props;
  const { field } = useStyles();
  const { preview } = useWords().pane;
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isLineBreak = event.key === "Enter" && event.altKey;
    if (event.nativeEvent.isComposing || isLineBreak) return;
    if (event.key === "Escape") event.currentTarget.value = text;
    else if (event.key !== "Enter") return;
    event.preventDefault();
    // What was written is taken as the field loses the focus.
    onLeave();
  };
  return (
    <textarea
      className={field}
      aria-label={preview.formulaBar}
      rows={1}
      spellCheck={false}
      readOnly={isReadOnly}
      defaultValue={text}
      onKeyDown={press}
      onBlur={({ currentTarget }) => {
        if (currentTarget.value !== text) onEnter(currentTarget.value);
      }}
    />
  );
}
