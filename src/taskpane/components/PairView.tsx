import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RowReference } from "../../core/issues/check-issues";
import type { Issue } from "../../core/issues/issue";
import type { PlacedAssignment } from "../../core/validation/check-context";
import { isSamePair } from "../../core/validation/decided-pairs";
import { unitCells } from "../../core/validation/fixes/unit-cells";
import { markedUnits } from "../../core/validation/marked-units";
import { placeOf, unitsPlaceOf } from "../../core/validation/places";
import { textDifference, type TextPart } from "../../core/validation/text-difference";
import { formatPlace } from "../../locales/format-issue";
import { decide } from "../check-runs";
import type { CheckWork } from "../check-work";
import { useWords } from "../hooks/useWords";
import { TakeOver } from "./TakeOver";
import { TextDifference } from "./TextDifference";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    // Two columns where each has room for a line of text, otherwise one under the other.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    gap: "8px",
  },
  side: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: "18px",
    overflowWrap: "anywhere",
    "& p": { margin: 0, whiteSpace: "pre-line" },
  },
  units: { color: tokens.colorNeutralForeground2 },
  place: {
    alignSelf: "flex-start",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  linked: { alignSelf: "center", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface PairViewProps {
  readonly issue: Issue;
  readonly other: RowReference;
  readonly otherKey: string;
  readonly work: CheckWork;
}

/** Two assignments that may be one task, side by side, and the decision on them. */
export function PairView({ issue, other, otherKey, work }: PairViewProps): ReactNode {
  const styles = useStyles();
  const { pair: words } = useWords().pane.check.actions;
  const here = sideOf(work, issue.table, issue.key);
  const there = sideOf(work, other.table, otherKey);
  if (here === undefined || there === undefined) return null;
  const tasks = textDifference(taskOf(here), taskOf(there));
  const keys = [here.row.key, there.row.key] as const;
  const isLinked = work.choices.linked.some(({ one, other: two }) => isSamePair([one, two], keys));
  return (
    <>
      <div className={styles.sides} role="group" aria-label={words.sideBySide}>
        <SideView {...{ side: here, other: there, which: "first", tasks, work }} />
        <SideView {...{ side: there, other: here, which: "second", tasks, work }} />
      </div>
      <TakeOver issue={issue} here={here} there={there} work={work} />
      <div className={styles.buttons}>
        {isLinked ? (
          <span className={styles.linked}>{words.isLinked}</span>
        ) : (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={work.isBusy}
            onClick={() => work.perform("decide-pairs", decide([keys], "link"))}
          >
            {words.link}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={work.isBusy}
          onClick={() => work.perform("decide-pairs", decide([keys], "unlink"))}
        >
          {words.unlink}
        </Button>
      </div>
    </>
  );
}

interface SideViewProps {
  readonly side: PlacedAssignment;
  readonly other: PlacedAssignment;
  readonly which: "first" | "second";
  readonly tasks: readonly TextPart[];
  readonly work: CheckWork;
}

function SideView({ side, other, which, tasks, work }: SideViewProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { responsibility } = side.row;
  const { lead } = responsibility;
  const units = markedUnits(unitsOf(side), responsibility, other.row.responsibility);
  return (
    <div className={styles.side}>
      <button type="button" className={styles.place} onClick={() => work.go(unitsPlaceOf(side))}>
        {formatPlace(placeOf(side, "task"), words)}
      </button>
      <p>
        <TextDifference parts={tasks} side={which} isChange={false} />
      </p>
      <p className={styles.units}>
        <TextDifference parts={units} side="first" isChange={false} />
        {lead !== null && `\n${words.pane.check.actions.pair.lead(lead)}`}
      </p>
    </div>
  );
}

function sideOf(
  { notice }: CheckWork,
  tableId: string | undefined,
  key: string | undefined
): PlacedAssignment | undefined {
  const table = notice.tables.find(({ id }) => id === tableId);
  const row = table?.rows.find((one) => one.key === key);
  return table === undefined || row === undefined ? undefined : { table, row };
}

function taskOf({ row }: PlacedAssignment): string {
  return [row.task, row.content ?? ""].filter((text) => text !== "").join("\n");
}

function unitsOf(side: PlacedAssignment): string {
  const cells = unitCells(side).map(({ text }) => text);
  return cells.length === 0 ? side.row.unitsText : cells.join("\n");
}
