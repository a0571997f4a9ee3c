import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePaging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";
import { Pager } from "./Pager";

const PAGE_SIZE = 10;

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    flexBasis: "100%",
    fontSize: tokens.fontSizeBase200,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface PreviewedProps<Item> {
  readonly label: string;
  readonly title: string;
  readonly note: string;
  readonly confirm: string;
  readonly items: readonly Item[];
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly children: (item: Item) => ReactNode;
}

/** A button that first shows all that it would do. */
export function Previewed<Item>(props: PreviewedProps<Item>): ReactNode {
  const styles = useStyles();
  const { cancel } = useWords().pane.check.actions;
  const [isOpen, setIsOpen] = useState(false);
  const paging = usePaging(props.items, PAGE_SIZE);
  if (!isOpen)
    return (
      <Button size="small" onClick={() => setIsOpen(true)}>
        {props.label}
      </Button>
    );
  return (
    <div className={styles.area} role="group" aria-label={props.title}>
      <Text size={200} weight="semibold">
        {props.title}
      </Text>
      <ul className={styles.list}>
        {paging.items.map((item, index) => (
          <li key={index}>{props.children(item)}</li>
        ))}
      </ul>
      <Pager paging={paging} />
      {props.note !== "" && <Text size={200}>{props.note}</Text>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          // The button that opened this is gone.
          autoFocus
          disabledFocusable={props.isBusy}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setIsOpen(false)}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
