import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Issue, IssueLocation } from "../../core/issues/issue";
import type { PlacedAssignment } from "../../core/validation/check-context";
import { formatPlace } from "../../locales/format-issue";
import { applyFixes } from "../check-runs";
import { proposerOf, type CheckWork } from "../check-work";
import { useWords } from "../hooks/useWords";
import { FixPreview } from "./FixPreview";
import { Previewed } from "./Previewed";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface TakeOverProps {
  readonly issue: Issue;
  readonly here: PlacedAssignment;
  readonly there: PlacedAssignment;
  readonly work: CheckWork;
}

/** Where the units differ, either side can be written as the other, once the new text was seen. */
export function TakeOver({ issue, here, there, work }: TakeOverProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { pair, fix: texts } = words.pane.check.actions;
  const fixes = proposerOf(work)(issue);
  const nameOf = (side: PlacedAssignment): string => formatPlace(rowPlaceOf(side), words);
  return (
    fixes.length > 0 && (
      <div className={styles.buttons}>
        {fixes.map((fix, index) => (
          <Previewed
            key={fix.key}
            label={pair.goBy(nameOf(index === 0 ? there : here))}
            title={pair.goByTitle(nameOf(index === 0 ? here : there))}
            note=""
            confirm={texts.apply}
            items={[fix]}
            isBusy={work.isBusy}
            onConfirm={() => work.perform("fix-issues", applyFixes([fix]))}
          >
            {(one) => <FixPreview fix={one} />}
          </Previewed>
        ))}
      </div>
    )
  );
}

/** An assignment's place without its cell. */
function rowPlaceOf({ table, row }: PlacedAssignment): IssueLocation {
  return { table: table.id, number: row.number ?? "" };
}
