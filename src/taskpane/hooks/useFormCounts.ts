import { useEffect, useState } from "react";
import { parsePeriod } from "../../core/period/period";
import type { FormCounts } from "../../operations/count-forms";
import type { WorkbookState } from "../../operations/read-workbook";

interface Counted {
  readonly workbook: WorkbookState;
  readonly periodCode: string;
  readonly counts: FormCounts;
}

/** Counts the units that a period asks; `null` while nothing is known. */
export function useFormCounts(
  workbook: WorkbookState | null,
  periodCode: string | null
): FormCounts | null {
  const [counted, setCounted] = useState<Counted | null>(null);
  useEffect(() => {
    const period = parsePeriod(periodCode ?? "");
    if (workbook === null || workbook.notice === null || periodCode === null || period === null)
      return undefined;
    const { notice, register } = workbook;
    let isCurrent = true;
    import("../../operations/count-forms").then(
      ({ countForms }) => {
        if (isCurrent)
          setCounted({ workbook, periodCode, counts: countForms(notice, register, period) });
      },
      // The count is a convenience; the action itself tells of a part that did not arrive.
      () => undefined
    );
    return () => {
      isCurrent = false;
    };
  }, [workbook, periodCode]);
  return counted?.workbook === workbook && counted.periodCode === periodCode
    ? counted.counts
    : null;
}
