import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { takeSheetAsTable } from "../import-runs";
import { Section } from "./Station";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "8px" },
  select: { minWidth: "0", flexGrow: 1, flexBasis: "140px" },
  hint: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
});

interface SheetChoiceProps {
  readonly sheets: readonly string[];
  readonly pane: Pane;
}

/** Takes a worksheet that is in the workbook already as an assignment table. */
export function SheetChoice({ sheets, pane }: SheetChoiceProps): ReactNode {
  const styles = useStyles();
  const words = useWords().pane.import.sheet;
  const [chosen, setChosen] = useState("");
  const sheet = sheets.includes(chosen) ? chosen : (sheets[0] ?? "");
  if (sheet === "") return null;
  return (
    <Section title={words.title}>
      <Text size={200} className={styles.hint}>
        {words.hint}
      </Text>
      <div className={styles.line}>
        <Select
          className={styles.select}
          aria-label={words.choose}
          value={sheet}
          onChange={(_event, data) => setChosen(data.value)}
        >
          {sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          disabled={pane.state.running !== null}
          onClick={() => void pane.act("use-sheet", takeSheetAsTable(sheet))}
        >
          {words.use}
        </Button>
      </div>
    </Section>
  );
}
