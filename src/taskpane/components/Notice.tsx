import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FailureText } from "../../locales/failure-texts";
import { useMessageStyles } from "./message-styles";

interface NoticeProps {
  readonly text: FailureText;
  readonly intent?: "warning" | "info";
}

/** Something to know of a station's screen that stays as long as it holds: what, why and what to do. */
export function Notice({ text, intent = "warning" }: NoticeProps): ReactNode {
  const styles = useMessageStyles();
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
