import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { StationName } from "../../locales/pane-messages";

const useStyles = makeStyles({
  picture: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "320px",
    height: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sheet: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
  },
  lines: { stroke: tokens.colorNeutralStroke1 },
  arrow: { stroke: tokens.colorBrandForeground1, strokeWidth: 2, fill: "none" },
  mark: { fill: tokens.colorBrandForeground1 },
  alarm: { fill: tokens.colorStatusDangerForeground1 },
});

/** A drawing of what goes in and what comes out at a station. */
export function HelpPicture({ station }: { station: StationName }): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 320 120" aria-hidden focusable="false">
      {drawings[station]()}
    </svg>
  );
}

const drawings: { readonly [Name in StationName]: () => ReactNode } = {
  import: () => (
    <>
      <Sheet x={36} y={24} isText />
      <Arrow from={112} to={168} y={60} />
      <Sheet x={188} y={16} />
      <Sheet x={204} y={28} />
      <Sheet x={220} y={40} />
    </>
  ),
  check: () => (
    <>
      <Sheet x={60} y={24} marks={[1, 3]} />
      <Arrow from={136} to={192} y={60} />
      <Finding y={36} />
      <Finding y={60} />
      <Finding y={84} />
    </>
  ),
  issue: () => (
    <>
      <Sheet x={40} y={24} />
      <Arrow from={116} to={172} y={60} />
      {[0, 1, 2].map((row) =>
        [0, 1, 2, 3].map((column) => (
          <Sheet key={`${row} ${column}`} x={188 + column * 28} y={16 + row * 32} scale={0.36} />
        ))
      )}
    </>
  ),
  consolidate: () => (
    <>
      {[0, 1, 2].map((row) =>
        [0, 1, 2, 3].map((column) => (
          <Sheet key={`${row} ${column}`} x={24 + column * 28} y={16 + row * 32} scale={0.36} />
        ))
      )}
      <Arrow from={144} to={200} y={60} />
      <Sheet x={220} y={24} />
    </>
  ),
  report: () => (
    <>
      <Sheet x={40} y={24} />
      <Arrow from={116} to={172} y={60} />
      <Sheet x={192} y={20} isWide />
      <Sheet x={204} y={36} isWide />
    </>
  ),
};

interface SheetProps {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly isText?: boolean;
  readonly isWide?: boolean;
  readonly marks?: readonly number[];
}

function Sheet({ x, y, scale = 1, isText, isWide, marks = [] }: SheetProps): ReactNode {
  const styles = useStyles();
  const [width, height] = isWide === true ? [96, 60] : [60, 72];
  const lines = [1, 2, 3, 4].map((line) => (line * height) / 5);
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <rect className={styles.sheet} width={width} height={height} rx="2" />
      {lines.map((line, index) => (
        <g key={line}>
          <line
            className={styles.lines}
            x1={isText === true ? 8 : 0}
            x2={isText === true ? width - 8 : width}
            y1={line}
            y2={line}
          />
          {marks.includes(index) && (
            <rect className={styles.alarm} x="20" y={line - 10} width="12" height="6" />
          )}
        </g>
      ))}
      {isText !== true && <line className={styles.lines} x1="16" x2="16" y1="0" y2={height} />}
    </g>
  );
}

function Arrow({ from, to, y }: { from: number; to: number; y: number }): ReactNode {
  const { arrow } = useStyles();
  return (
    <path
      className={arrow}
      d={`M${from} ${y}H${to}M${to - 8} ${y - 6}L${to} ${y}L${to - 8} ${y + 6}`}
    />
  );
}

function Finding({ y }: { y: number }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <circle className={styles.mark} cx="212" cy={y} r="4" />
      <line className={styles.lines} x1="224" x2="276" y1={y} y2={y} strokeWidth="4" />
    </>
  );
}
