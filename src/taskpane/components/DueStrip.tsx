import { makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { DuePeriod } from "../../core/period/reporting-calendar";
import type { DueTexts } from "../../locales/pane-messages";
import { isLongPast, type DueSummary } from "../due-summary";
import { useWords } from "../hooks/useWords";
import { weekendText, type CalendarItem } from "../calendar-items";
import { DueCalendar } from "./DueCalendar";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px 8px" },
  select: { minWidth: "0", flexShrink: 0 },
  due: { color: tokens.colorNeutralForeground2 },
  weekend: { color: tokens.colorStatusWarningForeground3 },
  // The date leads to the calendar: a button of its own would take a line on a narrow pane.
  open: {
    border: "none",
    // 24 px high, for a finger (WCAG 2.5.8).
    padding: "4px 0",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  late: { color: tokens.colorStatusDangerForeground3 },
  counts: {
    display: "flex",
    // Long words or large numbers go to a line of their own.
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 8px",
    margin: 0,
  },
  count: {
    display: "flex",
    alignItems: "baseline",
    gap: "4px",
    "& dt": { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    "& dd": {
      margin: 0,
      fontSize: tokens.fontSizeBase400,
      fontWeight: tokens.fontWeightSemibold,
      fontVariantNumeric: "tabular-nums",
    },
  },
});

interface DueStripProps {
  readonly calendar: readonly DuePeriod[];
  readonly summary: DueSummary | null;
  readonly isEnabled: boolean;
  readonly onPeriod: (code: string) => void;
  readonly items: readonly CalendarItem[];
  /** `null` gives the date back to the notice. */
  readonly onDueDate: (item: CalendarItem, date: string | null) => void;
}

/** What is due: the period, its date, the days left and how many units reported. */
export function DueStrip(props: DueStripProps): ReactNode {
  const { calendar, summary, items, isEnabled, onPeriod, onDueDate } = props;
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { due } = useWords().pane;
  const opener = (label: string): ReactNode => (
    <button
      type="button"
      className={styles.open}
      aria-label={label === due.calendar.open ? undefined : `${label} ${due.calendar.open}`}
      title={summary === null ? due.calendar.open : summary.due.sentence || due.calendar.notStated}
      aria-expanded={isOpen}
      aria-controls={id}
      onClick={() => setIsOpen(!isOpen)}
    >
      {label}
    </button>
  );
  const unfolded = (
    <div id={id} hidden={!isOpen}>
      {isOpen && <DueCalendar items={items} isEnabled={isEnabled} onSet={onDueDate} />}
    </div>
  );
  if (summary === null)
    return (
      <section className={styles.strip} aria-label={due.period}>
        <div className={styles.line}>
          <Text size={200}>{due.noCalendar}</Text>
          {items.length > 0 && opener(due.calendar.open)}
        </div>
        {unfolded}
      </section>
    );
  const isPast = isLongPast(summary.daysLeft);
  const isLate = (summary.overdue ?? 0) > 0;
  return (
    <section className={styles.strip} aria-label={due.period}>
      <div className={styles.line}>
        <Select
          className={styles.select}
          size="small"
          aria-label={due.period}
          value={summary.due.code}
          disabled={!isEnabled}
          onChange={(_event, data) => onPeriod(data.value)}
        >
          {calendar.map(({ code, period }) => (
            <option key={code} value={code}>
              {due.periodName(period.year, period.quarter ?? null)}
            </option>
          ))}
        </Select>
        {opener(dateText(summary.due, due))}
        <Marks summary={summary} />
        <Text
          size={200}
          weight="semibold"
          className={mergeClasses(styles.due, isLate && !isPast && styles.late)}
        >
          {isPast ? due.longPast : due.daysLeft(summary.daysLeft)}
        </Text>
      </div>
      <dl className={styles.counts}>
        <Count label={due.required} value={summary.required} />
        <Count label={due.reported} value={summary.reported} />
        <Count label={due.outstanding} value={summary.outstanding} />
        <Count label={due.overdue} value={summary.overdue} isLate={isLate} />
      </dl>
      {unfolded}
    </section>
  );
}

/** What is to be known of the date: a weekend, a year that the notice does not say. */
function Marks({ summary: { due } }: { readonly summary: DueSummary }): ReactNode {
  const styles = useStyles();
  const { calendar } = useWords().pane.due;
  const weekend = weekendText(due.dueDate, calendar);
  return (
    <>
      {weekend !== "" && (
        <Text size={200} weight="semibold" className={styles.weekend} title={calendar.weekendHint}>
          {weekend}
        </Text>
      )}
      {due.isYearInferred && due.dueDate === due.noticeDate && (
        <Text size={200} className={styles.due}>
          {calendar.yearInferred}
        </Text>
      )}
    </>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number | null;
  readonly isLate?: boolean;
}

function Count({ label, value, isLate }: CountProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.count}>
      <dt>{label}</dt>
      <dd className={isLate === true ? styles.late : ""}>{value ?? "–"}</dd>
    </div>
  );
}

function dateText({ dueDate, period }: DuePeriod, due: DueTexts): string {
  const [year = 0, month = 0, day = 0] = dueDate.split("-").map(Number);
  return due.dueOn(month, day, year === period.year ? null : year);
}
