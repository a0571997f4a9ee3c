import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import {
  conflictingVersions,
  type Version,
  type VersionsInField,
} from "../../core/consolidation/conflicting-versions";
import type { Consolidation } from "../../core/consolidation/consolidation";
import { chooseVersion } from "../consolidate-runs";
import { usePaging } from "../hooks/usePaging";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { Pager } from "./Pager";
import { Section } from "./Station";

const PAGE_SIZE = 5;

const useStyles = makeStyles({
  cards: { display: "flex", flexDirection: "column", gap: "8px" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBackground3}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  calm: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  head: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  // Side by side where there is room, one below the other in a narrow pane.
  versions: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))" },
  version: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > :last-child": { alignSelf: "start", marginTop: "auto" },
  },
  now: { alignSelf: "start" },
  text: { margin: 0, whiteSpace: "pre-wrap" },
  foot: {
    display: "flex",
    gap: "8px",
    padding: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface VersionChoicesProps {
  readonly consolidated: Consolidation;
  readonly pane: Pane;
}

/** What a unit's returns contradict one another in, cell by cell, for a choice. */
export function VersionChoices({ consolidated, pane }: VersionChoicesProps): ReactNode {
  const styles = useStyles();
  const { versions } = useWords().pane.consolidate;
  const all = useMemo(() => conflictingVersions(consolidated), [consolidated]);
  // Open questions first; both parts keep the order of the items.
  const shown = [...all.filter((one) => !one.isChosen), ...all.filter((one) => one.isChosen)];
  const paging = usePaging(shown, PAGE_SIZE);
  if (all.length === 0) return null;
  return (
    <Section
      title={versions.title(all.filter((one) => !one.isChosen).length)}
      aside={<Pager paging={paging} />}
    >
      <div className={styles.cards}>
        {paging.items.map((one) => (
          <VersionCard key={`${one.key} ${one.unit} ${one.field}`} conflict={one} pane={pane} />
        ))}
      </div>
    </Section>
  );
}

interface VersionCardProps {
  readonly conflict: VersionsInField;
  readonly pane: Pane;
}

function VersionCard({ conflict, pane }: VersionCardProps): ReactNode {
  const styles = useStyles();
  const { versions: words } = useWords().pane.consolidate;
  const { table, number, unit, field, versions, isChosen } = conflict;
  const annex = pane.state.workbook?.notice?.tables.find((one) => one.id === table)?.annex ?? table;
  const place = words.place(annex, String(number ?? ""), unit, words.fields[field]);
  const isBusy = pane.state.running !== null;
  const isText = field !== "status" && field !== "percent";
  const choose = (text: string | null): void =>
    void pane.act("choose-version", chooseVersion(conflict, text));
  return (
    <section className={mergeClasses(styles.card, isChosen && styles.calm)} aria-label={place}>
      <div className={styles.head}>
        {place}
        {isChosen && <span className={styles.quiet}>{words.chosenTitle}</span>}
      </div>
      <div className={styles.versions}>
        {versions.map((version) => (
          <VersionPart
            key={version.text}
            version={version}
            isPercent={field === "percent"}
            isSettled={isChosen && version.isTaken}
            isForNow={!isChosen && version.isTaken}
            isBusy={isBusy}
            onAdopt={() => choose(version.text)}
          />
        ))}
      </div>
      {(isText || isChosen) && (
        <div className={styles.foot}>
          {isText && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => choose("")}>
              {words.keepAll}
            </Button>
          )}
          {isChosen && (
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={() => choose(null)}
            >
              {words.undo}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

interface VersionPartProps {
  readonly version: Version;
  readonly isPercent: boolean;
  readonly isSettled: boolean;
  /** The tables show it until somebody decides. */
  readonly isForNow: boolean;
  readonly isBusy: boolean;
  readonly onAdopt: () => void;
}

function VersionPart(props: VersionPartProps): ReactNode {
  const { version, isPercent, isSettled, isForNow, isBusy, onAdopt } = props;
  const styles = useStyles();
  const { versions: words } = useWords().pane.consolidate;
  const [first] = version.sources;
  return (
    <div className={styles.version}>
      <p className={styles.text}>{isPercent ? `${version.text}%` : version.text}</p>
      {version.sources.map(({ file, sheet, row, reportedOn }) => (
        <span key={`${file} ${sheet} ${row}`} className={styles.quiet}>
          {words.source(file, sheet, row, reportedOn)}
        </span>
      ))}
      {isForNow && (
        <Badge appearance="tint" color="warning" className={styles.now}>
          {words.takenForNow}
        </Badge>
      )}
      {isSettled ? (
        <Badge appearance="tint" color="success">
          {words.taken}
        </Badge>
      ) : (
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={words.adoptOf(first?.file ?? "")}
          onClick={onAdopt}
        >
          {words.adopt}
        </Button>
      )}
    </div>
  );
}
