import { makeStyles, tokens } from "@fluentui/react-components";

/** Size of the column letters' row and the row numbers' column, in pixels. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 44;

/** How the grid is drawn. The sheet itself is paper: white in every theme, as in Excel. */
export const useGridStyles = makeStyles({
  scroller: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: "#ffffff",
    color: "#000000",
    outlineStyle: "none",
    userSelect: "none",
  },
  canvas: { position: "relative" },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 4,
    height: `${HEAD_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  frozen: {
    position: "sticky",
    top: `${HEAD_HEIGHT}px`,
    zIndex: 3,
    backgroundColor: "#ffffff",
    borderBottom: "1px solid #8a8a8a",
  },
  row: { position: "absolute", left: 0, width: "100%" },
  columnHead: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    height: `${HEAD_HEIGHT}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: "12px",
    lineHeight: "23px",
    textAlign: "center",
  },
  // In a column that is wider than what is seen the letter keeps in sight.
  letter: {
    position: "sticky",
    left: `${HEAD_WIDTH}px`,
    right: 0,
    display: "inline-block",
    minWidth: "24px",
  },
  rowHead: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    boxSizing: "border-box",
    display: "grid",
    placeItems: "center",
    width: `${HEAD_WIDTH}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: "12px",
  },
  // Dragged to change the width of the column before it.
  edge: {
    position: "absolute",
    top: 0,
    right: 0,
    width: "6px",
    height: "100%",
    cursor: "col-resize",
    touchAction: "none",
  },
  corner: { position: "sticky", left: 0, zIndex: 5, width: `${HEAD_WIDTH}px` },
  headSelected: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    overflow: "hidden",
    padding: "0 3px",
    borderRight: "1px solid #e1e1e1",
    borderBottom: "1px solid #e1e1e1",
    backgroundColor: "#ffffff",
    cursor: "cell",
    whiteSpace: "pre",
  },
  bordered: {
    borderRight: "1px solid #707070",
    borderBottom: "1px solid #707070",
    // The neighbour draws the other two sides; the outline closes the first row and column.
    boxShadow: "-1px 0 0 #707070, 0 -1px 0 #707070",
  },
  // A contrast theme would take away the ground that points to an issue.
  filled: {
    "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "#000000" },
  },
  wrapped: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  inRange: { backgroundImage: "linear-gradient(rgba(38,102,173,.12), rgba(38,102,173,.12))" },
  active: { outline: "2px solid #2666ad", outlineOffset: "-2px", zIndex: 1 },
  editor: {
    position: "absolute",
    zIndex: 4,
    boxSizing: "border-box",
    margin: 0,
    padding: "0 2px",
    border: "2px solid #2666ad",
    outlineStyle: "none",
    resize: "none",
    overflow: "hidden",
    backgroundColor: "#ffffff",
    color: "#000000",
    userSelect: "text",
  },
  // It keeps the focus and takes the keys, input methods included, while the cell itself is seen.
  asleep: { opacity: 0, pointerEvents: "none", zIndex: 0 },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
