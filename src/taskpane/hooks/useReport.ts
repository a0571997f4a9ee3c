import { useEffect, useState } from "react";
import { parsePeriod } from "../../core/period/period";
import type { Report } from "../../operations/read-report";
import { receiptsOf } from "../stations";
import type { Pane } from "./usePane";

interface ReadFor {
  readonly workbook: unknown;
  readonly periodCode: string;
  /** `null` where it could not be read. */
  readonly report: Report | null;
}

/** Reads the bulletin and the chase list of the period that is shown; `undefined` until they are read. */
export function useReport(pane: Pane): Report | null | undefined {
  const { host, register, today } = pane.services;
  const { workbook, periodCode, running } = pane.state;
  const [read, setRead] = useState<ReadFor | null>(null);
  const isWanted = receiptsOf(pane.state).length > 0 && running === null;
  const isRead = read !== null && read.workbook === workbook && read.periodCode === periodCode;
  useEffect(() => {
    const period = parsePeriod(periodCode ?? "");
    if (!isWanted || isRead || period === null || periodCode === null) return undefined;
    let isCurrent = true;
    const keep = (report: Report | null): void => {
      if (isCurrent) setRead({ workbook, periodCode, report });
    };
    import("../../operations/read-report")
      .then(({ readReport }) => readReport({ host, register }, { period, today }))
      // Writing the tables reads the same and tells what is wrong.
      .then(keep, () => keep(null));
    return () => {
      isCurrent = false;
    };
  }, [host, register, today, workbook, periodCode, isWanted, isRead]);
  return isRead ? read.report : undefined;
}
