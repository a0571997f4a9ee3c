import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Report, ReportFigure, ReportPart, ReportRow } from "../../operations/read-report";
import { usePaging } from "../hooks/usePaging";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { List, ListRow } from "./List";
import { CopyButton } from "./MessageArea";
import { Pager } from "./Pager";
import { Section } from "./Station";

const PAGE_SIZE = 10;
/** A figure in running text; a list of names is no figure to press. */
const FIGURE = /^\d/;

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "22px",
    textIndent: "2em",
    overflowWrap: "anywhere",
  },
  figure: {
    display: "inline",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-expanded="true"]': { fontWeight: tokens.fontWeightSemibold },
  },
  // Punctuation after a figure begins no line, and who copies the text does not copy this.
  joiner: { userSelect: "none" },
  task: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
  },
});

/** 通报: the paragraph, each of its figures a way to the rows or units that it counts. */
export function Bulletin({ report, pane }: { report: Report; pane: Pane }): ReactNode {
  const styles = useStyles();
  const words = useWords().pane.report;
  const [open, setOpen] = useState<string | null>(null);
  const figure = report.figures.find(({ subject }) => subject === open);
  const text = report.bulletin.map((part) => part.text).join("");
  return (
    <Section title={words.bulletinTitle} aside={<CopyButton text={text} />}>
      <p className={styles.text}>
        {report.bulletin.map((part, index) => (
          <Part
            key={index}
            part={part}
            isOpen={part.subject !== null && part.subject === open}
            onPress={() => setOpen(part.subject === open ? null : part.subject)}
          />
        ))}
      </p>
      {figure === undefined ? (
        <Text size={200} className={styles.hint}>
          {words.bulletinHint}
        </Text>
      ) : (
        <FigureRows key={open} figure={figure} pane={pane} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

interface PartProps {
  readonly part: ReportPart;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function Part({ part, isOpen, onPress }: PartProps): ReactNode {
  const styles = useStyles();
  const { report } = useWords().pane;
  if (part.subject === null || !FIGURE.test(part.text)) return part.text;
  return (
    <>
      <button
        type="button"
        className={styles.figure}
        aria-expanded={isOpen}
        aria-label={report.figureLabel(part.text)}
        onClick={onPress}
      >
        {part.text}
      </button>
      <span className={styles.joiner}>{"\u2060"}</span>
    </>
  );
}

interface FigureRowsProps {
  readonly figure: ReportFigure;
  readonly pane: Pane;
  readonly onClose: () => void;
}

function FigureRows({ figure, pane, onClose }: FigureRowsProps): ReactNode {
  const styles = useStyles();
  const { report } = useWords().pane;
  const { subject, basis, rows, units } = figure;
  const title = report.rowsOf(subject, rows.length + units.length);
  const paging = usePaging<ReportRow | string>(rows.length > 0 ? rows : units, PAGE_SIZE);
  const go = (row: ReportRow): void =>
    void pane.attempt(async () => {
      const { goToRow } = await import("../../operations/read-report");
      await goToRow(pane.services, row);
    });
  return (
    <Section
      title={title}
      aside={
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={report.close}
          onClick={onClose}
        />
      }
    >
      <Text size={200} className={styles.hint}>
        {basis}
      </Text>
      <List label={title}>
        {paging.items.map((one) =>
          typeof one === "string" ? (
            <ListRow key={one} label={one} />
          ) : (
            <ListRow
              key={`${one.place}${one.task}`}
              label={
                <>
                  {one.place} {one.lead}
                  <span className={styles.task}>{one.task}</span>
                </>
              }
              onPress={() => go(one)}
            />
          )
        )}
      </List>
      <Pager paging={paging} />
    </Section>
  );
}
