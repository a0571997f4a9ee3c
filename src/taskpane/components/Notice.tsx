import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FailureText } from "../../locales/failure-texts";

const useStyles = makeStyles({
  bar: {
    paddingTop: "4px",
    paddingBottom: "4px",
    whiteSpace: "normal",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "block", overflowWrap: "anywhere" },
});

interface NoticeProps {
  readonly text: FailureText;
  readonly intent?: "warning" | "info";
}

/** Something to know of a station's screen that stays as long as it holds: what, why and what to do. */
export function Notice({ text, intent = "warning" }: NoticeProps): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.what}</MessageBarTitle>
        <span className={styles.line}>{text.why}</span>
        <span className={styles.line}>{text.next}</span>
      </MessageBarBody>
    </MessageBar>
  );
}
