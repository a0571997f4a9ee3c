import { FluentProvider, Link, makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NoOffice } from "../../host/excel/start-office";
import type { Messages } from "../../locales/messages";
import { useAppearance } from "../hooks/useAppearance";
import { themeOf } from "../theme";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    maxWidth: "480px",
    padding: "24px 16px",
  },
});

interface OutsideExcelProps {
  readonly reason: NoOffice;
  readonly words: Messages;
}

/** Says why the pane is not open here, and leads to the preview. */
export function OutsideExcel({ reason, words }: OutsideExcelProps): ReactNode {
  const styles = useStyles();
  const { outsideExcel } = words.pane;
  return (
    <FluentProvider
      theme={themeOf(useAppearance(undefined), words.locale)}
      style={{ minHeight: "100%" }}
    >
      <main className={styles.page} lang={words.locale}>
        <Text as="h1" size={500} weight="semibold" style={{ margin: 0 }}>
          {outsideExcel.titles[reason]}
        </Text>
        <Text>{outsideExcel.bodies[reason]}</Text>
        <Link href="preview.html">{outsideExcel.preview}</Link>
      </main>
    </FluentProvider>
  );
}
