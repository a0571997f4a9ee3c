import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReportChase } from "../../operations/read-report";
import { usePaging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";
import { List, ListRow } from "./List";
import { CopyButton } from "./MessageArea";
import { Pager } from "./Pager";
import { Section } from "./Station";

const PAGE_SIZE = 8;

const useStyles = makeStyles({
  missing: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface ChaseMessagesProps {
  readonly chase: readonly ReportChase[];
  readonly periodName: string;
}

/** 催报: each unit that still owes rows, with its message ready to copy. */
export function ChaseMessages({ chase, periodName }: ChaseMessagesProps): ReactNode {
  const styles = useStyles();
  const { report } = useWords().pane;
  const paging = usePaging(chase, PAGE_SIZE);
  const names = chase.map(({ unit }) => unit);
  return (
    <Section
      title={report.chaseTitle(chase.length)}
      aside={
        chase.length > 0 && (
          <CopyButton label={report.chaseCopy} text={report.chaseText(periodName, names)} />
        )
      }
    >
      {chase.length === 0 ? (
        <Text size={200}>{report.nobodyToChase}</Text>
      ) : (
        <List label={report.chaseTitle(chase.length)}>
          {paging.items.map(({ unit, missing, missingCount, message }) => (
            <ListRow
              key={unit}
              label={
                <>
                  {unit}
                  <span className={styles.missing}>
                    {report.chaseMissing(missingCount, missing)}
                  </span>
                </>
              }
              aside={<CopyButton text={message} accessibleName={report.chaseUnit(unit)} />}
            />
          ))}
        </List>
      )}
      <Pager paging={paging} />
    </Section>
  );
}
