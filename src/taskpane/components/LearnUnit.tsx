import { Button, Checkbox, makeStyles, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Issue, IssueOf } from "../../core/issues/issue";
import { applyFixes, learn } from "../check-runs";
import { proposerOf, type CheckWork } from "../check-work";
import { useWords } from "../hooks/useWords";
import { FixPreview } from "./FixPreview";
import { UnitPicker } from "./UnitPicker";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

type UnknownUnit = IssueOf<"unknown-unit"> & Issue;

interface LearnUnitProps {
  readonly issue: UnknownUnit;
  readonly sameKind: readonly UnknownUnit[];
  readonly work: CheckWork;
}

/** Which radio stands for looking through the whole register. */
const OTHER = "*";

/** Says what a name that nobody knows stands for: a suggestion, another unit, or a new one. */
export function LearnUnit({ issue, sameKind, work }: LearnUnitProps): ReactNode {
  const styles = useStyles();
  const { learn: words } = useWords().pane.check.actions;
  const { name, suggestions } = issue.params;
  const [choice, setChoice] = useState(suggestions[0] ?? OTHER);
  const [found, setFound] = useState<string | null>(null);
  const unit = choice === OTHER ? found : choice;
  return (
    <div className={styles.area}>
      {suggestions.length === 0 ? (
        <span>{words.noSuggestion(name)}</span>
      ) : (
        <RadioGroup
          aria-label={words.choose(name)}
          value={choice}
          onChange={(_event, data) => setChoice(data.value)}
        >
          <span aria-hidden>{words.choose(name)}</span>
          {[...suggestions, OTHER].map((unitName) => (
            <Radio
              key={unitName}
              value={unitName}
              label={<Text size={200}>{unitName === OTHER ? words.otherUnit : unitName}</Text>}
            />
          ))}
        </RadioGroup>
      )}
      {choice === OTHER && <UnitPicker register={work.register} picked={found} onPick={setFound} />}
      {unit !== null && <KnownUnit issue={issue} unit={unit} sameKind={sameKind} work={work} />}
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={work.isBusy}
          onClick={() => work.perform("learn-unit", learn({ kind: "new-unit", name }))}
        >
          {words.newUnit(name)}
        </Button>
      </div>
    </div>
  );
}

interface KnownUnitProps extends LearnUnitProps {
  readonly unit: string;
}

/** What to do once the unit is known: write its name into the cell, or keep the written one as an alias. */
function KnownUnit({ issue, unit, sameKind, work }: KnownUnitProps): ReactNode {
  const styles = useStyles();
  const { learn: words } = useWords().pane.check.actions;
  const [isForAll, setIsForAll] = useState(false);
  const propose = proposerOf(work);
  const { name } = issue.params;
  const fixesFor = (one: UnknownUnit): ReturnType<typeof propose> =>
    propose({ ...one, params: { name, suggestions: [unit] } });
  const [fix] = fixesFor(issue);
  const others = sameKind.filter((one) => one.params.name === name);
  const fixes = isForAll ? others.flatMap(fixesFor) : fixesFor(issue);
  return (
    <>
      {fix !== undefined && <FixPreview fix={fix} />}
      {fix !== undefined && others.length > 1 && (
        <Checkbox
          label={<Text size={200}>{words.sameName(others.length)}</Text>}
          checked={isForAll}
          onChange={(_event, data) => setIsForAll(data.checked === true)}
        />
      )}
      <div className={styles.buttons}>
        {fix !== undefined && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={work.isBusy}
            onClick={() => work.perform("fix-issues", applyFixes(fixes))}
          >
            {words.rename(unit)}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={work.isBusy}
          onClick={() => work.perform("learn-unit", learn({ kind: "alias", name, unit }))}
        >
          {words.alias(unit)}
        </Button>
      </div>
    </>
  );
}
