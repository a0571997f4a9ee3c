import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import { downloadFile } from "../download-file";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { readPickedFiles } from "../picked-files";
import { fillCityTemplate } from "../report-runs";
import { List, ListRow } from "./List";

/** More leftovers than this are in the file to be seen. */
const MOST_SHOWN = 12;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "4px" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Fills the table that the superior sent: a file in, the filled one out, and what is left over. */
export function CityTemplate({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const { report } = useWords().pane;
  const { host } = pane.services;
  const field = useRef<HTMLInputElement>(null);
  const { template, periodCode, running } = pane.state;
  const isFilled = template !== null && template.period === periodCode;
  const take = (files: FileList | null): void => {
    if (files === null || files.length === 0) return;
    const picked = [...files];
    void pane.act("fill-template", async (task) => {
      const [file] = await readPickedFiles(picked);
      return file === undefined ? {} : fillCityTemplate(task, file);
    });
  };
  const notes = isFilled ? report.templateNotes(template.plan) : [];
  return (
    <div className={styles.part}>
      <Button
        icon={<DocumentTableRegular />}
        disabledFocusable={running !== null}
        onClick={() => field.current?.click()}
      >
        {report.template}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={report.template}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Text size={200} className={styles.hint}>
        {report.templateHint}
      </Text>
      {isFilled && (
        <List label={template.file.name}>
          <ListRow
            label={template.file.name}
            // Where downloads do nothing, as in some web views of Excel, it opens beside the workbook.
            onPress={() => void pane.attempt(() => host.openAsNewWorkbook(template.file.bytes))}
            aside={
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownloadRegular />}
                aria-label={`${report.templateSave} ${template.file.name}`}
                onClick={() => downloadFile(template.file)}
              />
            }
          />
        </List>
      )}
      {notes.length > 0 && (
        <List label={report.template}>
          {notes.slice(0, MOST_SHOWN).map((note) => (
            <ListRow key={note} label={note} />
          ))}
          {notes.length > MOST_SHOWN && (
            <ListRow label={report.moreChanges(notes.length - MOST_SHOWN)} />
          )}
        </List>
      )}
    </div>
  );
}
