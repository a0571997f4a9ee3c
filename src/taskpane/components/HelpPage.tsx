import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { StationName } from "../../locales/pane-messages";
import { version } from "../../../package.json";
import { useWords } from "../hooks/useWords";
import { HelpPicture } from "./HelpPicture";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  figure: { margin: 0, maxWidth: "320px" },
  caption: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "8px",
    paddingTop: "4px",
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  version: { color: tokens.colorNeutralForeground2 },
  steps: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    paddingLeft: "20px",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The help of one station: a picture and what to know. */
export function HelpPage({
  station,
  onClose,
}: {
  station: StationName;
  onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const { stations, frame } = useWords().pane;
  return (
    <section className={styles.page} aria-label={frame.help}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
          {`${frame.help} · ${stations[station].label}`}
        </Text>
        <Button size="small" onClick={onClose}>
          {frame.close}
        </Button>
      </div>
      <figure className={styles.figure}>
        <HelpPicture station={station} />
        <figcaption className={styles.caption}>
          <span>{stations[station].picture.from}</span>
          <span>{stations[station].picture.to}</span>
        </figcaption>
      </figure>
      <ol className={styles.steps}>
        {stations[station].help.map((paragraph) => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ol>
      <Text size={200} className={styles.version}>
        {frame.version(version)}
      </Text>
    </section>
  );
}
