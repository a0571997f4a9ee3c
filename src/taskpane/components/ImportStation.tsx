import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Notice } from "../../core/notice/notice";
import type { UnitRegister } from "../../core/units/unit-register";
import { readPickedFiles } from "../picked-files";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { ACTIONS } from "../actions";
import { FileIntake } from "./FileIntake";
import { KeptSheets } from "./KeptSheets";
import { List, ListRow } from "./List";
import { RefusedFiles } from "./RefusedFiles";
import { ActionButton, Section, Station } from "./Station";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
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
        <ImportedNotice notice={notice} register={workbook.register} pane={pane} />
      )}
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
    </Station>
  );
}

interface ImportedNoticeProps {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly pane: Pane;
}

function ImportedNotice({ notice, register, pane }: ImportedNoticeProps): ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const towns = register.units.filter((unit) => unit.type === "乡镇").length;
  const go = (sheet: string): void =>
    void pane.attempt(() => pane.services.host.select(sheet, "A1"));
  return (
    <Section title={words.import.tables}>
      <Text size={200} className={styles.title}>
        {notice.title}
      </Text>
      <List label={words.import.tables}>
        {notice.tables.map((table) => (
          <ListRow
            key={table.id}
            label={table.annex === "" ? table.title : `${table.annex} ${table.title}`}
            aside={words.import.rows(table.rows.length)}
            {...(table.sheet === undefined ? {} : { onPress: () => go(table.sheet ?? "") })}
          />
        ))}
        <ListRow
          label={words.import.register}
          aside={words.import.registerSize(register.units.length, towns)}
          onPress={() => go("单位名录")}
        />
      </List>
    </Section>
  );
}
