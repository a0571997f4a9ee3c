import type { ReactNode } from "react";
import type { RefusedFile } from "../../operations/operation";
import { useWords } from "../hooks/useWords";
import { List, ListRow } from "./List";
import { Section } from "./Station";

/** The notices and lists that were not read, each with its reason and what to do about it. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }): ReactNode {
  const { pane, documentRefusals } = useWords();
  if (refused.length === 0) return null;
  const title = pane.intake.refusedTitle(refused.length);
  return (
    <Section title={title}>
      <List label={title}>
        {refused.map(({ name, refusal }) => (
          <ListRow
            key={name}
            label={
              <>
                <b>{name}</b>
                <br />
                {documentRefusals[refusal.reason].reason}
                <br />
                {documentRefusals[refusal.reason].remedy}
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}
