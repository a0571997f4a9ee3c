import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { AssignmentTable, Notice as NoticeData } from "../../core/notice/notice";
import { parsePeriod } from "../../core/period/period";
import { isOwnSheet } from "../../core/workbook/workbook-record";
import type { WorkbookState } from "../../operations/read-workbook";
import { ACTIONS } from "../actions";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { releaseTable } from "../import-runs";
import { readPickedFiles } from "../picked-files";
import { FileIntake } from "./FileIntake";
import { KeptSheets } from "./KeptSheets";
import { List, ListRow } from "./List";
import { Notice } from "./Notice";
import { ReadNotices } from "./ReadNotices";
import { RefusedFiles } from "./RefusedFiles";
import { RegisterPart } from "./RegisterPart";
import { SheetChoice } from "./SheetChoice";
import { ActionButton, Section, Station } from "./Station";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  aside: { display: "flex", alignItems: "center", gap: "4px" },
});

/** 导入: takes the notice and shows what was read from it. */
export function ImportStation({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const { workbook, refused, keptAside } = pane.state;
  const notice = workbook?.notice ?? null;
  const take = (files: readonly File[]): void =>
    void pane.attempt(async () => pane.run("import-files", await readPickedFiles(files)));
  return (
    <Station name="import">
      {workbook !== null && notice !== null && (
        <>
          <ReadTables notice={notice} workbook={workbook} pane={pane} />
          <ReadNotices notices={notice.readNotices} pane={pane} />
          <RegisterPart workbook={workbook} pane={pane} />
        </>
      )}
      {workbook !== null && workbook.form !== null && <OpenedForm form={workbook.form} />}
      <KeptSheets sheets={keptAside} />
      <RefusedFiles refused={refused} />
      <FileIntake
        label={notice === null ? words.import.pick : words.import.again}
        formats={words.import.formats}
        isEnabled={ACTIONS["import-files"].isEnabled(pane.state)}
        emphasis={notice === null ? "primary" : "secondary"}
        takesText
        takesFolder={false}
        onFiles={take}
      >
        <ActionButton id="import-sample" pane={pane} appearance="secondary" />
      </FileIntake>
      {notice === null && (
        <Text size={200} className={styles.hint}>
          {words.import.sampleHint}
        </Text>
      )}
      {workbook !== null && <SheetChoice sheets={workbook.unusedSheets} pane={pane} />}
    </Station>
  );
}

function OpenedForm({ form }: { readonly form: NonNullable<WorkbookState["form"]> }): ReactNode {
  const { due, import: words } = useWords().pane;
  const periods = form.periods.flatMap((code) => {
    const period = parsePeriod(code);
    return period === null ? [] : [due.periodName(period.year, period.quarter ?? null)];
  });
  return <Notice text={words.returnForm(form.unit, periods)} intent="info" />;
}

interface ReadTablesProps {
  readonly notice: NoticeData;
  readonly workbook: WorkbookState;
  readonly pane: Pane;
}

function ReadTables({ notice, workbook, pane }: ReadTablesProps): ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const go = (sheet: string): void =>
    void pane.attempt(() => pane.services.host.select(sheet, "A1"));
  const isOwn = ({ sheet }: AssignmentTable): boolean =>
    workbook.record.sheets.some((one) => one.name === sheet && isOwnSheet(one));
  return (
    <Section title={words.import.tables}>
      <Text size={200} className={styles.title}>
        {notice.title}
      </Text>
      <List label={words.import.tables}>
        {notice.tables.map((table) => (
          <ListRow
            key={table.id}
            label={[table.annex, table.title].filter(Boolean).join(" ") || (table.sheet ?? "")}
            aside={
              <span className={styles.aside}>
                {words.import.rows(table.rows.length)}
                {isOwn(table) && <Release sheet={table.sheet ?? ""} pane={pane} />}
              </span>
            }
            {...(table.sheet === undefined ? {} : { onPress: () => go(table.sheet ?? "") })}
          />
        ))}
      </List>
    </Section>
  );
}

function Release({ sheet, pane }: { readonly sheet: string; readonly pane: Pane }): ReactNode {
  const words = useWords().pane.import.sheet;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<DismissRegular />}
      disabled={pane.state.running !== null}
      aria-label={words.release(sheet)}
      title={words.release(sheet)}
      onClick={() => void pane.act("release-sheet", releaseTable(sheet))}
    />
  );
}
