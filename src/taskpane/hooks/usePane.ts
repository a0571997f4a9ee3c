import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { UnitRegister } from "../../core/units/unit-register";
import type { NamedBytes } from "../../files/reading";
import type { WorkbookHost } from "../../host/workbook-host";
import { cancellableHost } from "../../operations/cancellable-host";
import type { StationName } from "../../locales/pane-messages";
import { readState } from "../action-runs";
import type { ActionTask } from "../action-task";
import { ACTIONS, type ActionId } from "../actions";
import { failureMessage, failureUpdate } from "../failure-message";
import type { HostWaiting } from "../host-waiting";
import { steadyProgress } from "../steady-progress";
import { initialState, reducePane, type PaneState, type PaneUpdate } from "../pane-state";

/** What the pane is built on. */
export interface PaneServices {
  readonly host: WorkbookHost;
  readonly register: UnitRegister;
  readonly waiting: HostWaiting;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The pane's state and everything that changes it. */
export interface Pane {
  readonly state: PaneState;
  readonly services: PaneServices;
  /** Runs an action unless another one is running; never rejects. */
  readonly run: (id: ActionId, files?: readonly NamedBytes[]) => Promise<void>;
  /** Runs work that is given more than files, such as the fixes that were chosen; otherwise as `run`. */
  readonly act: (name: string, work: (task: ActionTask) => Promise<PaneUpdate>) => Promise<void>;
  readonly cancel: () => void;
  /** Reads the workbook anew. */
  readonly reload: () => Promise<void>;
  readonly update: (update: PaneUpdate) => void;
  /** Runs something short that has no progress, such as going to a cell; a failure becomes a message. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
}

/** Holds the pane's state, reads the workbook at the start and runs one action at a time. */
export function usePane(services: PaneServices, station: StationName): Pane {
  const [state, dispatch] = useReducer(reducePane, station, initialState);
  const latest = useRef(state);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const perform = useCallback(
    async (name: string, work: (task: ActionTask) => Promise<PaneUpdate>, files: Files) => {
      if (abort.current !== null) return;
      const controller = new AbortController();
      abort.current = controller;
      dispatch({ kind: "started", action: name });
      const { report, stop } = steadyProgress((progress) => {
        if (!controller.signal.aborted) dispatch({ kind: "progressed", progress });
      });
      const finish = (update: PaneUpdate): void => {
        stop();
        abort.current = null;
        // A thousand lines are drawn bit by bit, so that the pane answers meanwhile.
        startTransition(() => dispatch({ kind: "finished", update }));
      };
      const { register, today } = services;
      const host = cancellableHost(services.host, controller.signal);
      const context = { host, register, report, signal: controller.signal };
      try {
        // The browser paints the progress bar before the work begins.
        await new Promise((resolve) => setTimeout(resolve));
        finish(await work({ context, state: latest.current, files, today }));
      } catch (error) {
        finish(failureUpdate(error));
      }
    },
    [services]
  );

  useEffect(() => {
    void perform("read-workbook", readState, []);
  }, [perform]);

  return useMemo(
    () => ({
      state,
      services,
      run: (id, files = []) => perform(id, ACTIONS[id].run, files),
      act: (name, work) => perform(name, work, []),
      cancel: () => {
        abort.current?.abort();
        dispatch({ kind: "cancelling" });
      },
      reload: () => perform("read-workbook", readState, []),
      update: (update) => dispatch({ kind: "update", update }),
      attempt: async (work) => {
        try {
          await work();
        } catch (error) {
          dispatch({ kind: "update", update: { message: failureMessage(error) } });
        }
      },
    }),
    [state, services, perform]
  );
}

type Files = readonly NamedBytes[];
