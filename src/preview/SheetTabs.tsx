import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "../taskpane/hooks/useWords";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexGrow: 1,
    minWidth: 0,
    overflowX: "auto",
    minHeight: "32px",
    padding: "0 8px",
  },
  tab: {
    flexShrink: 0,
    padding: "0 12px",
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "28px",
    cursor: "pointer",
    // A contrast theme would draw the transparent line too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    borderBottomColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface SheetTabsProps {
  readonly sheets: readonly string[];
  readonly current: string;
  readonly onGo: (sheet: string) => void;
}

/** The tabs of the visible sheets; arrow keys go from one to the next. */
export function SheetTabs({ sheets, current, onGo }: SheetTabsProps): ReactNode {
  const styles = useStyles();
  const { preview } = useWords().pane;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = bar.current?.querySelector("[aria-selected=true]");
    // jsdom cannot scroll.
    tab?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [current, sheets]);
  const press = ({ key }: KeyboardEvent): void => {
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = sheets[sheets.indexOf(current) + step];
    if (step === 0 || next === undefined) return;
    onGo(next);
    const tabs = bar.current?.querySelectorAll<HTMLElement>("[role=tab]");
    tabs?.[sheets.indexOf(next)]?.focus();
  };
  return (
    <div ref={bar} role="tablist" aria-label={preview.sheets} className={styles.tabs}>
      {sheets.map((sheet) => (
        <button
          key={sheet}
          type="button"
          role="tab"
          aria-selected={sheet === current}
          tabIndex={sheet === current ? 0 : -1}
          className={mergeClasses(styles.tab, sheet === current && styles.current)}
          onClick={() => onGo(sheet)}
          onKeyDown={press}
        >
          {sheet}
        </button>
      ))}
    </div>
  );
}
