import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { downloadFile } from "../download-file";
import { usePaging } from "../hooks/usePaging";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import type { ZippedForms } from "../pane-state";
import { List, ListRow } from "./List";
import { Pager } from "./Pager";
import { Section } from "./Station";

const PAGE_SIZE = 20;

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

/** The forms made: all in one zip, or one by one as a file or as a new workbook. */
export function IssuedFormList({
  issued,
  pane,
}: {
  readonly issued: ZippedForms;
  readonly pane: Pane;
}): ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const [wanted, setWanted] = useState("");
  const found = issued.forms.filter((form) => form.unit.includes(wanted.trim()));
  const paging = usePaging(found, PAGE_SIZE);
  const open = (bytes: Uint8Array): void =>
    void pane.attempt(() => pane.services.host.openAsNewWorkbook(bytes));
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        onClick={() => downloadFile(issued.zip)}
      >
        {words.issue.download}
      </Button>
      <Text size={200} className={styles.hint}>
        {words.issue.downloadHint}
      </Text>
      {issued.unexpanded.length > 0 && (
        <Text size={200}>{words.issue.unexpanded(namesOf(issued))}</Text>
      )}
      <Section
        title={`${words.issue.formsTitle} ${issued.forms.length}`}
        aside={<Pager paging={paging} />}
      >
        <SearchBox
          size="small"
          placeholder={words.issue.filter}
          aria-label={words.issue.filter}
          value={wanted}
          onChange={(_event, data) => setWanted(data.value)}
        />
        <List label={words.issue.formsTitle}>
          {paging.items.map((form) => (
            <ListRow
              key={form.unit}
              label={form.unit}
              pressLabel={words.issue.openForm(form.unit)}
              onPress={() => open(form.file.bytes)}
              aside={
                <>
                  {words.issue.rows(form.rowCount)}
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ArrowDownloadRegular />}
                    aria-label={words.issue.saveForm(form.unit)}
                    onClick={() => downloadFile(form.file)}
                  />
                </>
              }
            />
          ))}
        </List>
      </Section>
    </>
  );
}

function namesOf({ unexpanded }: ZippedForms): string {
  return [...new Set(unexpanded.map(({ name }) => name))].join("、");
}
