import { useMemo } from "react";
import type { CheckWork } from "../check-work";
import type { Pane } from "./usePane";

/** Makes what the parts that act on issues need; `null` where the workbook holds no notice. */
export function useCheckWork(pane: Pane): CheckWork | null {
  const { workbook, running } = pane.state;
  const { services, attempt, act } = pane;
  return useMemo(() => {
    if (workbook === null || workbook.notice === null) return null;
    return {
      notice: workbook.notice,
      register: workbook.register,
      choices: workbook.record.choices,
      isBusy: running !== null,
      go: ({ sheet, address }) => {
        if (sheet !== undefined && address !== undefined)
          void attempt(() => services.host.select(sheet, address));
      },
      perform: (name, run) => void act(name, run),
    };
  }, [workbook, running, services, attempt, act]);
}
