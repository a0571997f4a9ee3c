import { useCallback, useEffect, useState, type ReactNode } from "react";
import type { UnitRegister } from "../core/units/unit-register";
import type { FileHost } from "../host/file/file-host";
import type { Messages } from "../locales/messages";
import { App } from "../taskpane/App";
import { downloadFile } from "../taskpane/download-file";
import { MessageArea } from "../taskpane/components/MessageArea";
import { Surroundings } from "../taskpane/components/Surroundings";
import type { PaneMessage } from "../taskpane/pane-state";
import { failureMessage } from "../taskpane/failure-message";
import { selectAddress } from "./grid-selection";
import { openedMessage } from "./opened-message";
import type { PreviewScreen } from "./preview-screen";
import type { ShownPlace } from "./Book";
import { PreviewPage } from "./PreviewPage";
import type { EditRefusal } from "./useCellEdits";
import { usePreviewWorkbook } from "./usePreviewWorkbook";

interface PreviewProps {
  readonly host: FileHost;
  readonly screen: PreviewScreen;
  readonly register: UnitRegister;
  /** The language that is shown first. */
  readonly words: Messages;
  /** `YYYY-MM-DD`; the machine's day where absent. */
  readonly today?: string;
  readonly onWords?: (words: Messages) => void;
}

/** The pane beside a workbook in memory, for machines without Excel. */
export function Preview(props: PreviewProps): ReactNode {
  const { host, screen, register, today, onWords } = props;
  const [words, setWords] = useState(props.words);
  const [place, setPlace] = useState<ShownPlace | null>(null);
  const [isGridShown, setIsGridShown] = useState(false);
  const [message, setMessage] = useState<PaneMessage | null>(null);
  const workbook = usePreviewWorkbook(host);
  useEffect(
    () =>
      screen.listen((sheet, address) => {
        setPlace({ sheet, selection: selectAddress(address) });
        setIsGridShown(true);
      }),
    [screen]
  );
  const sayRefused = useCallback(
    (refusal: EditRefusal) =>
      setMessage({ intent: "warning", say: ({ pane }) => pane.preview.refusedEdit[refusal] }),
    []
  );
  const open = async (file: File): Promise<void> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const opened = await workbook.open({ name: file.name, bytes });
      if (!("refusal" in opened)) setPlace(null);
      setMessage(openedMessage(file.name, opened));
    } catch (error) {
      setMessage(failureMessage(error));
    }
  };
  const { save, fileName, sheets, isDirty } = workbook;
  // That a file was opened is no news once something was done in it.
  const isOutdated = message?.intent === "success" && isDirty;
  // Under the name of the file that was opened.
  const saveAs = useCallback(async (): Promise<void> => {
    if (sheets.length === 0) return;
    try {
      downloadFile({ name: fileName || words.pane.preview.fileName, bytes: await save() });
    } catch (error) {
      setMessage(failureMessage(error));
    }
  }, [save, fileName, sheets.length, words]);
  const onSave = useCallback(() => void saveAs(), [saveAs]);
  return (
    <Surroundings words={words}>
      {/* Another workbook is another pane: it reads anew what is in it. */}
      <PreviewPage
        {...{ host, workbook, place, isGridShown, onSave }}
        onPlace={setPlace}
        onShow={() => setIsGridShown(!isGridShown)}
        onOpen={(file) => void open(file)}
        onRefused={sayRefused}
        said={
          <MessageArea message={isOutdated ? null : message} onDismiss={() => setMessage(null)} />
        }
      >
        <App
          key={workbook.openCount}
          {...{ host, register, words }}
          {...(today === undefined ? {} : { today })}
          onWords={(chosen) => {
            setWords(chosen);
            onWords?.(chosen);
          }}
        />
      </PreviewPage>
    </Surroundings>
  );
}
