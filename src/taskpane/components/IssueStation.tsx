import {
  Checkbox,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
  useId,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { issuedNote } from "../../core/workbook/issued-step";
import type { FormCounts } from "../../operations/count-forms";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { IssuedFormList } from "./IssuedFormList";
import { ActionButton, Station } from "./Station";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  options: { display: "flex", flexDirection: "column", gap: "4px" },
  below: { color: tokens.colorNeutralForeground2, paddingLeft: "36px", display: "block" },
});

interface IssueStationProps {
  readonly pane: Pane;
  readonly counts: FormCounts | null;
}

/** 下发: makes the period's return forms and hands them out. */
export function IssueStation({ pane, counts }: IssueStationProps): ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const { issued, periodCode, workbook, leadsOnly, combined } = pane.state;
  const note = issuedNote(workbook?.record.choices.steps ?? [], periodCode);
  const shown = issued !== null && issued.periods.includes(periodCode ?? "") ? issued : null;
  const isAsked = combined && (counts?.companion ?? null) !== null;
  const isOutdated =
    shown !== null &&
    counts !== null &&
    (shown.leadsOnly !== leadsOnly || shown.periods.length > 1 !== isAsked);
  return (
    <Station name="issue">
      <Choices pane={pane} counts={counts} />
      <ActionButton
        id="issue-forms"
        pane={pane}
        appearance={shown === null || isOutdated ? "primary" : "secondary"}
        {...(shown === null ? {} : { label: words.issue.again })}
      />
      {note !== null && (
        <Text size={200} className={styles.hint}>
          {words.issue.issuedOn(note.date, note.leadsOnly)}
        </Text>
      )}
      {isOutdated && <Text size={200}>{words.issue.outdated}</Text>}
      {shown !== null && <IssuedFormList issued={shown} pane={pane} />}
    </Station>
  );
}

/** Who is asked, with the number of forms each way, and whether what falls due together goes in one form. */
function Choices({ pane, counts }: IssueStationProps): ReactNode {
  const styles = useStyles();
  const hintId = useId("combine-hint");
  const { issue, due } = useWords().pane;
  const { leadsOnly, combined, running } = pane.state;
  const companion = counts?.companion ?? null;
  const shown = combined ? counts?.combined : counts;
  return (
    <div className={styles.options}>
      <RadioGroup
        aria-label={issue.who}
        value={leadsOnly ? "leads" : "all"}
        disabled={running !== null}
        onChange={(_event, data) => pane.update({ leadsOnly: data.value === "leads" })}
      >
        <Radio value="all" label={issue.everyone(shown?.all ?? null)} />
        <Radio value="leads" label={issue.leads(shown?.leadsOnly ?? null)} />
      </RadioGroup>
      {companion !== null && (
        <div>
          <Checkbox
            label={issue.combine(due.periodName(companion.year, companion.quarter ?? null))}
            checked={combined}
            disabled={running !== null}
            aria-describedby={hintId}
            onChange={(_event, data) => pane.update({ combined: data.checked === true })}
          />
          <Text id={hintId} size={200} className={styles.below}>
            {issue.combineHint}
          </Text>
        </div>
      )}
    </div>
  );
}
