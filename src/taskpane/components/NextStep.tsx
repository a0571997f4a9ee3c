import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { StationName } from "../../locales/pane-messages";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { STATIONS, stationStates } from "../stations";

/** Leads on to the next station once this one is done. */
export function NextStep({ pane }: { pane: Pane }): ReactNode {
  const { frame, stations } = useWords().pane;
  const { station, running } = pane.state;
  const state = stationStates(pane.state)[station];
  const next = STATIONS[STATIONS.indexOf(station) + 1];
  if (next === undefined || running !== null || state === "next" || state === "waiting")
    return null;
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowRightRegular />}
      iconPosition="after"
      style={{ margin: "0 12px 12px" }}
      onClick={() => {
        goToStation(next, pane);
        // This button goes with the station that is left; the bar takes the focus.
        document.querySelector<HTMLElement>(`[data-station=${next}]`)?.focus();
      }}
    >
      {frame.nextStation(stations[next].label)}
    </Button>
  );
}

/** Opens a station; a message that was read goes with the one that is left, an error stays. */
export function goToStation(station: StationName, pane: Pane): void {
  const { message } = pane.state;
  pane.update(message?.intent === "error" ? { station } : { station, message: null });
}
