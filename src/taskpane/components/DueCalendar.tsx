import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { useWords } from "../hooks/useWords";
import { dayText, weekendText, type CalendarItem } from "../calendar-items";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: "0 8px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  text: { minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  day: { fontVariantNumeric: "tabular-nums" },
  note: { color: tokens.colorNeutralForeground2 },
  weekend: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  sentence: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  form: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "4px 0",
  },
  date: { minWidth: "130px", flexGrow: 1 },
});

interface DueCalendarProps {
  readonly items: readonly CalendarItem[];
  readonly isEnabled: boolean;
  /** `null` gives the date back to the notice. */
  readonly onSet: (item: CalendarItem, date: string | null) => void;
}

/** Everything that the notice asks for and when; each date can be set by the office. */
export function DueCalendar({ items, isEnabled, onSet }: DueCalendarProps): ReactNode {
  const styles = useStyles();
  const { calendar } = useWords().pane.due;
  const [edited, setEdited] = useState<string | null>(null);
  const set = (item: CalendarItem, date: string | null): void => {
    setEdited(null);
    onSet(item, date);
  };
  return (
    <ul className={styles.list} aria-label={calendar.title}>
      {items.map((item) => (
        <li key={item.code} className={styles.item}>
          <ItemText item={item} />
          {edited === item.code ? (
            <DateForm item={item} onSet={set} onCancel={() => setEdited(null)} />
          ) : (
            <Button
              size="small"
              appearance="subtle"
              disabled={!isEnabled}
              aria-label={calendar.change(item.name)}
              onClick={() => setEdited(item.code)}
            >
              {calendar.changeShort}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function ItemText({ item }: { readonly item: CalendarItem }): ReactNode {
  const styles = useStyles();
  const { calendar } = useWords().pane.due;
  const weekend = weekendText(item.dueDate, calendar);
  const isChanged = item.noticeDate !== null && item.dueDate !== item.noticeDate;
  const notes = [
    item.isYearInferred && !isChanged ? calendar.yearInferred : "",
    isChanged ? calendar.changed(dayText(item.noticeDate, calendar)) : "",
  ].filter((note) => note !== "");
  return (
    <div className={styles.text}>
      <span className={styles.name}>{item.name}</span>{" "}
      <span className={styles.day}>
        {item.dueDate === null ? calendar.noDate : dayText(item.dueDate, calendar)}
      </span>
      {weekend !== "" && (
        <span className={styles.weekend} title={calendar.weekendHint}>{` ${weekend}`}</span>
      )}
      {notes.length > 0 && <div className={styles.note}>{notes.join("；")}</div>}
      <div className={mergeClasses(styles.note, styles.sentence)} title={item.sentence}>
        {item.sentence || calendar.notStated}
      </div>
    </div>
  );
}

interface DateFormProps {
  readonly item: CalendarItem;
  readonly onSet: (item: CalendarItem, date: string | null) => void;
  readonly onCancel: () => void;
}

function DateForm({ item, onSet, onCancel }: DateFormProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const { calendar } = useWords().pane.due;
  const [date, setDate] = useState(item.dueDate ?? "");
  const isChanged = item.dueDate !== item.noticeDate;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== "") onSet(item, date === item.noticeDate ? null : date);
      }}
    >
      <Input
        id={id}
        className={styles.date}
        size="small"
        type="date"
        value={date}
        aria-label={calendar.newDate(item.name)}
        autoFocus
        onChange={(_event, data) => setDate(data.value)}
      />
      <Button size="small" appearance="primary" type="submit" disabled={date === ""}>
        {calendar.save}
      </Button>
      {isChanged && item.noticeDate !== null && (
        <Button size="small" onClick={() => onSet(item, null)}>
          {calendar.reset}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {calendar.cancel}
      </Button>
    </form>
  );
}
