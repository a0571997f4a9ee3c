import { makeStyles, tokens } from "@fluentui/react-components";
import {
  ErrorCircleFilled,
  InfoFilled,
  WarningFilled,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import type { Issue, Severity } from "../../core/issues/issue";
import { useWords } from "../hooks/useWords";
import { groupIssues, SEVERITIES } from "../issue-groups";
import { IssueGroupView, type IssueActionSlots } from "./IssueGroupView";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px" },
  tiles: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px" },
  tile: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "&[aria-pressed=true]": {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorBrandBackground2,
      "@media (forced-colors: active)": { border: "2px solid Highlight" },
    },
    "& svg": { fontSize: "16px", flexShrink: 0 },
    "& strong": {
      marginLeft: "auto",
      fontSize: tokens.fontSizeBase400,
      fontVariantNumeric: "tabular-nums",
    },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const icons: { readonly [S in Severity]: FluentIcon } = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoFilled,
};

interface IssueListProps {
  readonly issues: readonly Issue[];
  /** Goes to an issue's cell. */
  readonly onGo: (issue: Issue) => void;
  readonly actions?: IssueActionSlots;
}

/** Issues by severity and kind; the tiles count and filter them. */
export function IssueList({ issues, onGo, actions }: IssueListProps): ReactNode {
  const styles = useStyles();
  const { check } = useWords().pane;
  const [only, setOnly] = useState<Severity | null>(null);
  const [acting, setActing] = useState<string | null>(null);
  const groups = useMemo(() => groupIssues(issues), [issues]);
  const shown = groups.filter((group) => only === null || group.severity === only);
  return (
    <div className={styles.list}>
      <div className={styles.tiles}>
        {SEVERITIES.map((severity) => {
          const Icon = icons[severity];
          const count = issues.filter((issue) => issue.severity === severity).length;
          return (
            <button
              key={severity}
              type="button"
              className={styles.tile}
              aria-pressed={only === severity}
              onClick={() => setOnly(only === severity ? null : severity)}
            >
              <Icon className={styles[severity]} aria-hidden />
              {check.severities[severity]}
              <strong>{count}</strong>
            </button>
          );
        })}
      </div>
      {shown.map((group) => (
        <IssueGroupView
          key={`${group.severity} ${group.code}`}
          group={group}
          isOpenAtFirst={group.severity !== "info"}
          onGo={onGo}
          actions={actions}
          acting={acting}
          onAct={setActing}
        />
      ))}
    </div>
  );
}
