import { Button, Checkbox, Input, makeStyles, Select, Text } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Issue } from "../../core/issues/issue";
import { putAside } from "../check-runs";
import type { CheckWork } from "../check-work";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

interface IgnoreFormProps {
  readonly issue: Issue;
  readonly sameKind: readonly Issue[];
  readonly work: CheckWork;
  readonly onCancel: () => void;
}

/** Asks for the reason for which an issue is put aside: a usual one, or the person’s own words. */
export function IgnoreForm({ issue, sameKind, work, onCancel }: IgnoreFormProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const { ignore, cancel } = useWords().pane.check.actions;
  const [chosen, setChosen] = useState(0);
  const [own, setOwn] = useState("");
  const [isForAll, setIsForAll] = useState(false);
  const reason = (ignore.reasons[chosen] ?? own).trim();
  const apply = (): void => {
    if (reason === "" || work.isBusy) return;
    work.perform("ignore-issues", putAside(isForAll ? sameKind : [issue], reason));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label htmlFor={id}>{ignore.reason}</label>
      <Select
        id={id}
        size="small"
        value={String(chosen)}
        // The form came at a press of a button that is now gone.
        autoFocus
        onChange={(_event, data) => setChosen(Number(data.value))}
      >
        {[...ignore.reasons, ignore.ownReason].map((text, index) => (
          <option key={text} value={index}>
            {text}
          </option>
        ))}
      </Select>
      {chosen >= ignore.reasons.length && (
        <Input
          size="small"
          aria-label={ignore.ownReasonLabel}
          placeholder={ignore.ownReasonLabel}
          value={own}
          autoFocus
          onChange={(_event, data) => setOwn(data.value)}
        />
      )}
      {sameKind.length > 1 && (
        <Checkbox
          size="medium"
          label={<Text size={200}>{ignore.all(sameKind.length)}</Text>}
          checked={isForAll}
          onChange={(_event, data) => setIsForAll(data.checked === true)}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={reason === "" || work.isBusy}>
          {ignore.apply}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
