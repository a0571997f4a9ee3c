import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Paging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  pager: {
    display: "flex",
    alignItems: "center",
    justifyContent: "flex-end",
    // A long title beside it wraps instead.
    flexShrink: 0,
    gap: "4px",
    color: tokens.colorNeutralForeground2,
  },
});

/** Turns the pages of a list; nothing where there is only one. */
export function Pager<Item>({ paging }: { paging: Paging<Item> }): ReactNode {
  const styles = useStyles();
  const { frame } = useWords().pane;
  const { pageNumber, pageCount, turnTo } = paging;
  if (pageCount === 1) return null;
  return (
    <div className={styles.pager}>
      <Text size={200} aria-live="polite">
        {frame.page(pageNumber, pageCount)}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={frame.previousPage}
        disabledFocusable={pageNumber === 1}
        onClick={() => turnTo(Math.max(1, pageNumber - 1))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={frame.nextPage}
        disabledFocusable={pageNumber === pageCount}
        onClick={() => turnTo(Math.min(pageCount, pageNumber + 1))}
      />
    </div>
  );
}
