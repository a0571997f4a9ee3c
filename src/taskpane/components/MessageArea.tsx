import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { CopyRegular, DismissRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { copyText } from "../copy-text";
import { useWords } from "../hooks/useWords";
import type { PaneMessage } from "../pane-state";
import { useMessageStyles } from "./message-styles";

const useStyles = makeStyles({
  // Outside what scrolls, so that it is seen wherever one is; a long one scrolls by itself.
  area: { flexShrink: 0, maxHeight: "40%", overflowY: "auto", padding: "8px 12px" },
  details: {
    marginTop: "4px",
    color: tokens.colorNeutralForeground2,
    "& summary": { cursor: "pointer" },
    "& pre": { margin: "4px 0 0", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  },
});

interface MessageAreaProps {
  readonly message: PaneMessage | null;
  readonly onDismiss: () => void;
}

/** Says what happened; a failure says what, why and what next, and can be copied. */
export function MessageArea({ message, onDismiss }: MessageAreaProps): ReactNode {
  const styles = useStyles();
  const looks = useMessageStyles();
  const words = useWords();
  const { frame } = words.pane;
  if (message === null) return null;
  const said = message.say(words);
  const text = typeof said === "string" ? said : `${said.what}\n${said.why}\n${said.next}`;
  return (
    <section className={styles.area} aria-label={frame.messages} data-message="">
      <MessageBar
        className={looks.bar}
        intent={message.intent}
        layout={typeof said === "string" ? "singleline" : "multiline"}
        key={text}
      >
        <MessageBarBody>
          {typeof said === "string" ? (
            <span className={looks.line}>{said}</span>
          ) : (
            <>
              <MessageBarTitle>{said.what}</MessageBarTitle>
              <span className={looks.line}>{said.why}</span>
              <span className={looks.line}>{said.next}</span>
            </>
          )}
          {message.details !== undefined && (
            <details className={styles.details}>
              <summary>{frame.details}</summary>
              <pre>{message.details}</pre>
            </details>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={frame.dismiss}
              icon={<DismissRegular />}
              onClick={onDismiss}
            />
          }
        >
          {message.intent === "error" && (
            <CopyButton text={[text, message.details ?? ""].join("\n")} />
          )}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}

interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
  /** Says what is copied where several such buttons stand in a list. */
  readonly accessibleName?: string;
}

/** Copies a text and says so on its own face. */
export function CopyButton({ text, label, accessibleName }: CopyButtonProps): ReactNode {
  const { frame } = useWords().pane;
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button
      size="small"
      icon={<CopyRegular />}
      aria-label={copied === text ? undefined : accessibleName}
      onClick={() => {
        void copyText(text).then((isCopied) => setCopied(isCopied ? text : null));
      }}
    >
      {copied === text ? frame.copied : (label ?? frame.copy)}
    </Button>
  );
}
