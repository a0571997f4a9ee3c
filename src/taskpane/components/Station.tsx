import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { StationName } from "../../locales/pane-messages";
import { ACTIONS, type ActionId } from "../actions";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  station: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  heading: { display: "flex", flexDirection: "column", gap: "4px" },
  lead: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  sectionHead: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "24px",
  },
});

/** The screen of one station: its heading, what is done here, and its parts. */
export function Station({ name, children }: { name: StationName; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { stations } = useWords().pane;
  return (
    <div className={styles.station}>
      <div className={styles.heading}>
        <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
          {stations[name].label}
        </Text>
        <Text size={200} className={styles.lead}>
          {stations[name].lead}
        </Text>
      </div>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a station's screen. */
export function Section({ title, aside, children }: SectionProps): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <Text as="h3" size={300} weight="semibold" style={{ margin: 0 }}>
          {title}
        </Text>
        {aside}
      </div>
      {children}
    </section>
  );
}

interface ActionButtonProps {
  readonly id: ActionId;
  readonly pane: Pane;
  readonly appearance?: "primary" | "secondary";
  readonly label?: string;
}

/** The button of an action of the table. */
export function ActionButton({ id, pane, appearance, label }: ActionButtonProps): ReactNode {
  const words = useWords().pane;
  const { icon: Icon, isEnabled, label: labelOf } = ACTIONS[id];
  const isOff = !isEnabled(pane.state);
  const isBusy = pane.state.running !== null;
  return (
    <Button
      appearance={appearance ?? "primary"}
      icon={<Icon />}
      // The button that started the work keeps the focus until it is done.
      disabled={isOff && !isBusy}
      disabledFocusable={isOff && isBusy}
      onClick={() => void pane.run(id)}
    >
      {label ?? labelOf(words)}
    </Button>
  );
}
