import type { ReactNode } from "react";
import type { ReadNotice } from "../../core/notice/document";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { List, ListRow } from "./List";
import { Section } from "./Station";

interface ReadNoticesProps {
  readonly notices: readonly ReadNotice[];
  readonly pane: Pane;
}

/** What was assumed or left out while the notice was read; a sheet that is named can be gone to. */
export function ReadNotices({ notices, pane }: ReadNoticesProps): ReactNode {
  const words = useWords();
  const { assumed } = words.pane.import;
  if (notices.length === 0) return null;
  return (
    <Section title={assumed.title}>
      <List label={assumed.title}>
        {notices.map(({ code, sheet = "", count = 1 }) => (
          <ListRow
            key={`${code} ${sheet}`}
            label={sheet === "" ? words.readNotices[code] : `${sheet}：${words.readNotices[code]}`}
            {...(count > 1 ? { aside: assumed.places(count) } : {})}
            {...(sheet === ""
              ? {}
              : { onPress: () => void pane.attempt(() => pane.services.host.select(sheet, "A1")) })}
          />
        ))}
      </List>
    </Section>
  );
}
