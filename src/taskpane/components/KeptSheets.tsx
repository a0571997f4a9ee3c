import type { ReactNode } from "react";
import { useWords } from "../hooks/useWords";
import type { KeptAside } from "../../operations/place-sheets";
import { List, ListRow } from "./List";
import { Section } from "./Station";

/** The sheets that a person had edited and that were kept under another name. */
export function KeptSheets({ sheets }: { sheets: readonly KeptAside[] }): ReactNode {
  const words = useWords().pane.import;
  if (sheets.length === 0) return null;
  return (
    <Section title={words.keptTitle}>
      <List label={words.keptTitle}>
        {sheets.map(({ sheet, keptAs }) => (
          <ListRow key={keptAs} label={words.keptAside(sheet, keptAs)} />
        ))}
      </List>
    </Section>
  );
}
