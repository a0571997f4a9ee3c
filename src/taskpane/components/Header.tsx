import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "44px",
    // Excel lays its own menu over the last 40 px.
    padding: "0 40px 0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mark: { display: "block", width: "20px", height: "20px", flexShrink: 0 },
  names: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  title: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexShrink: 0 },
});

interface HeaderProps {
  /** The notice in the workbook; empty where there is none. */
  readonly title: string;
  readonly isHelpOpen: boolean;
  readonly onHelp: () => void;
  readonly onOtherLanguage: () => void;
}

/** Names the program and the notice in hand; language and help at the side. */
export function Header({ title, isHelpOpen, onHelp, onOtherLanguage }: HeaderProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { frame } = words.pane;
  return (
    <header className={styles.header}>
      <img className={styles.mark} src="assets/icon-40.png" alt="" />
      <div className={styles.names}>
        <Text as="h1" size={300} className={styles.name} style={{ margin: 0 }}>
          {frame.appName}
        </Text>
        <Text block truncate wrap={false} size={200} className={styles.title} title={title}>
          {title === "" ? frame.tagline : title}
        </Text>
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          lang={words.locale === "zh-CN" ? "en-US" : "zh-CN"}
          onClick={onOtherLanguage}
        >
          {frame.otherLanguage}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<QuestionCircleRegular />}
          aria-label={frame.help}
          aria-expanded={isHelpOpen}
          onClick={onHelp}
        />
      </div>
    </header>
  );
}
