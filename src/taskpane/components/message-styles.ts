import { makeStyles, tokens } from "@fluentui/react-components";

/** How a message bar and its lines look in a narrow pane. */
export const useMessageStyles = makeStyles({
  bar: {
    paddingTop: "4px",
    paddingBottom: "4px",
    // A single line is only how the parts are laid out: the text itself may wrap.
    whiteSpace: "normal",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "block", overflowWrap: "anywhere" },
});
