import { useCallback, useEffect, useReducer, useState } from "react";
import type { SheetInfo } from "../host/workbook-host";
import type { NamedBytes } from "../files/reading";
import type { FileHost } from "../host/file/file-host";

/** The workbook on the screen. */
export interface PreviewWorkbook {
  /** Visible sheets in tab order. */
  readonly sheets: readonly string[];
  /** Grows with each change. */
  readonly version: number;
  /** Grows with each workbook that was opened. */
  readonly openCount: number;
  readonly isDirty: boolean;
  /** The name of the file that was opened; empty while there was none. */
  readonly fileName: string;
  readonly open: (file: NamedBytes) => ReturnType<FileHost["open"]>;
  readonly save: () => Promise<Uint8Array>;
}

/** Follows the host's changes, and warns before unsaved ones are left. */
export function usePreviewWorkbook(host: FileHost): PreviewWorkbook {
  const [version, countChange] = useReducer((count: number) => count + 1, 0);
  const [savedVersion, setSavedVersion] = useState(0);
  const [openCount, countOpen] = useReducer((count: number) => count + 1, 0);
  const [fileName, setFileName] = useState("");
  const [sheets, setSheets] = useState<readonly SheetInfo[]>([]);
  const isDirty = version !== savedVersion;
  useEffect(() => host.subscribe(countChange), [host]);
  useEffect(() => {
    let isCurrent = true;
    void host.listSheets().then((listed) => {
      if (isCurrent) setSheets(listed);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, version]);
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
  const open = useCallback(
    async (file: NamedBytes) => {
      const opened = await host.open(file);
      if ("refusal" in opened) return opened;
      setSavedVersion(version + 1);
      setFileName(file.name.replace(/\.[^.]*$/, ".xlsx"));
      countOpen();
      return opened;
    },
    [host, version]
  );
  const save = useCallback(async () => {
    const bytes = await host.save();
    setSavedVersion(version);
    return bytes;
  }, [host, version]);
  const visible = sheets.filter((sheet) => sheet.visibility === "visible");
  const names = visible.map(({ name }) => name);
  return { sheets: names, version, openCount, isDirty, fileName, open, save };
}
