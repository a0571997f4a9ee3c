import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkFilled, ImportantFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { StationName, StationState } from "../../locales/pane-messages";
import { useWords } from "../hooks/useWords";
import { STATIONS } from "../stations";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(5, minmax(0, 1fr))",
    margin: 0,
    padding: "0 4px",
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: {
    position: "relative",
    // The line that joins a station to the next.
    "&:not(:last-child)::after": {
      content: '""',
      position: "absolute",
      top: "18px",
      left: "calc(50% + 16px)",
      width: "calc(100% - 32px)",
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "4px",
    width: "100%",
    padding: "8px 0 6px",
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    cursor: "pointer",
    // A contrast theme would draw the transparent line too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    ":hover": { color: tokens.colorBrandForeground1 },
  },
  circle: {
    display: "grid",
    placeItems: "center",
    boxSizing: "border-box",
    width: "20px",
    height: "20px",
    borderRadius: "50%",
    fontSize: "12px",
    lineHeight: "12px",
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { "::before": { content: "attr(data-number)" } },
  waiting: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  next: {
    border: `2px solid ${tokens.colorBrandForeground1}`,
    color: tokens.colorBrandForeground1,
  },
  done: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  attention: {
    border: `1px solid ${tokens.colorStatusDangerBackground3}`,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

interface StationBarProps {
  readonly current: StationName;
  readonly states: { readonly [Name in StationName]: StationState };
  readonly onGo: (station: StationName) => void;
}

/** The five stations with what is done, what is next and what needs care. */
export function StationBar({ current, states, onGo }: StationBarProps): ReactNode {
  const styles = useStyles();
  const { stations, frame } = useWords().pane;
  return (
    <nav aria-label={frame.stations}>
      <ol className={styles.bar}>
        {STATIONS.map((name, index) => (
          <li key={name} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.button, name === current && styles.current)}
              aria-current={name === current ? "step" : undefined}
              aria-label={frame.stationName(stations[name].label, frame.stationState[states[name]])}
              data-station={name}
              onClick={() => onGo(name)}
            >
              <span className={mergeClasses(styles.circle, styles[states[name]])} aria-hidden>
                <Sign state={states[name]} number={index + 1} />
              </span>
              {stations[name].label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Sign({ state, number }: { state: StationState; number: number }): ReactNode {
  const styles = useStyles();
  if (state === "done") return <CheckmarkFilled />;
  if (state === "attention") return <ImportantFilled />;
  // Drawn, not written: the name of the button begins with its label.
  return <span className={styles.number} data-number={number} />;
}
