import { Badge, Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Receipt, ReceiptState } from "../../core/consolidation/consolidation";
import { usePaging } from "../hooks/usePaging";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { List, ListRow } from "./List";
import { Pager } from "./Pager";
import { ReceiptDetails } from "./ReceiptDetails";

const PAGE_SIZE = 20;
const STATES: readonly ReceiptState[] = ["已报", "零报告", "部分报", "退回", "未报"];
const colors = {
  已报: "success",
  零报告: "informative",
  部分报: "warning",
  未报: "danger",
  退回: "severe",
} as const;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: "4px", marginBottom: "4px" },
  late: { color: tokens.colorStatusDangerForeground3 },
  // As wide as the button that others have, so that the badges stand below one another.
  noButton: { display: "inline-block", width: "24px" },
});

interface ReceiptListProps {
  readonly receipts: readonly Receipt[];
  readonly pane: Pane;
}

/** Who reported: one line a unit, filtered by state; what came in can be looked at and sent back. */
export function ReceiptList({ receipts, pane }: ReceiptListProps): ReactNode {
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
          <ReceiptRow key={receipt.unit} receipt={receipt} pane={pane} />
        ))}
      </List>
      <Pager paging={paging} />
    </div>
  );
}

function ReceiptRow({ receipt, pane }: { receipt: Receipt; pane: Pane }): ReactNode {
  const styles = useStyles();
  const { consolidate } = useWords().pane;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ListRow
        label={receipt.unit}
        aside={
          <>
            <ReceiptAside {...receipt} />
            {receipt.files.length > 0 ? (
              <Button
                size="small"
                appearance="subtle"
                icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
                aria-expanded={isOpen}
                aria-label={consolidate.receipt.details(receipt.unit)}
                onClick={() => setIsOpen(!isOpen)}
              />
            ) : (
              <span className={styles.noButton} />
            )}
          </>
        }
      />
      {isOpen && (
        <li>
          {/* Drawn anew when the day of receipt changes, so that the field shows it. */}
          <ReceiptDetails key={receipt.receivedOn ?? ""} receipt={receipt} pane={pane} />
        </li>
      )}
    </>
  );
}

function ReceiptAside(receipt: Receipt): ReactNode {
  const { role, reported, required, state, onTime, isOverdue } = receipt;
  const { consolidate } = useWords().pane;
  const late = isOverdue === true ? consolidate.receipt.overdue : consolidate.late;
  return (
    <>
      {role === "lead" ? consolidate.lead : consolidate.participant}{" "}
      {consolidate.rowsReported(reported, required)}{" "}
      {(onTime === false || isOverdue === true) && <LateWord>{`${late} `}</LateWord>}
      <Badge appearance="tint" color={colors[state]}>
        {consolidate.receiptStates[state]}
      </Badge>
    </>
  );
}

function LateWord({ children }: { children: string }): ReactNode {
  return <span className={useStyles().late}>{children}</span>;
}

function countOf(receipts: readonly Receipt[], state: ReceiptState): number {
  return receipts.filter((receipt) => receipt.state === state).length;
}
