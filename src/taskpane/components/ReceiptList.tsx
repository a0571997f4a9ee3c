import { Badge, makeStyles, ToggleButton } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Receipt, ReceiptState } from "../../core/consolidation/consolidation";
import { usePaging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";
import { List, ListRow } from "./List";
import { Pager } from "./Pager";

const PAGE_SIZE = 20;
const STATES: readonly ReceiptState[] = ["已报", "零报告", "部分报", "退回", "未报"];
const colors = {
  已报: "success",
  零报告: "informative",
  部分报: "warning",
  未报: "danger",
  退回: "important",
} as const;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: "4px", marginBottom: "4px" },
});

/** Who reported: one line a unit, filtered by state. */
export function ReceiptList({ receipts }: { receipts: readonly Receipt[] }): ReactNode {
  const styles = useStyles();
  const { consolidate } = useWords().pane;
  const [only, setOnly] = useState<ReceiptState | null>(null);
  const shown = receipts.filter((receipt) => only === null || receipt.state === only);
  const paging = usePaging(shown, PAGE_SIZE);
  return (
    <div>
      <div className={styles.filters}>
        {STATES.filter((state) => countOf(receipts, state) > 0).map((state) => (
          <ToggleButton
            key={state}
            size="small"
            checked={only === state}
            onClick={() => setOnly(only === state ? null : state)}
          >
            {`${consolidate.receiptStates[state]} ${countOf(receipts, state)}`}
          </ToggleButton>
        ))}
      </div>
      <List label={consolidate.receiptsTitle}>
        {paging.items.map((receipt) => (
          <ListRow key={receipt.unit} label={receipt.unit} aside={<ReceiptAside {...receipt} />} />
        ))}
      </List>
      <Pager paging={paging} />
    </div>
  );
}

function ReceiptAside({ role, reported, required, state, onTime }: Receipt): ReactNode {
  const { consolidate } = useWords().pane;
  return (
    <>
      {role === "lead" ? consolidate.lead : consolidate.participant}{" "}
      {consolidate.rowsReported(reported, required)} {onTime === false && `${consolidate.late} `}
      <Badge appearance="tint" color={colors[state]}>
        {consolidate.receiptStates[state]}
      </Badge>
    </>
  );
}

function countOf(receipts: readonly Receipt[], state: ReceiptState): number {
  return receipts.filter((receipt) => receipt.state === state).length;
}
