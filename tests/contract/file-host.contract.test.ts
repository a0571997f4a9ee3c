import { cellAddress } from "../../src/core/grid/address";
import type { Severity } from "../../src/core/issues/issue";
import { createFileHost, type FileHost } from "../../src/host/file/file-host";
import { MARK_COLORS } from "../../src/host/mark-colors";
import { describeWorkbookHost, type HostUnderTest } from "./workbook-host.contract";

async function overFile(): Promise<HostUnderTest> {
  let selection: string | null = null;
  let openedCount = 0;
  const host = await createFileHost(undefined, {
    onSelect: (sheet, address) => {
      selection = `${sheet}!${address}`;
    },
    onNewWorkbook: () => {
      openedCount++;
    },
  });
  return {
    host,
    marksOf: (sheet) => marksOf(host, sheet),
    selection: () => selection,
    openedCount: () => openedCount,
  };
}

function marksOf(host: FileHost, sheet: string): Record<string, Severity> {
  const view = host.view(sheet);
  const severities = new Map(
    Object.entries(MARK_COLORS).map(([severity, color]) => [color, severity as Severity])
  );
  const marks: Record<string, Severity> = {};
  for (let row = 0; row < (view?.rowCount ?? 0); row++)
    for (let column = 0; column < (view?.columnCount ?? 0); column++) {
      const severity = severities.get(view?.cell(row, column)?.fill ?? "");
      if (severity !== undefined) marks[cellAddress(row, column)] = severity;
    }
  return marks;
}

describeWorkbookHost("a workbook in memory", overFile);
