import { act, createEvent, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { useCallback, useState } from "react";
import type { SheetPlan } from "../../src/core/sheet-plan/sheet-plan";
import { createFileHost, type FileHost } from "../../src/host/file/file-host";
import { selectCell } from "../../src/preview/grid-selection";
import { SheetGrid } from "../../src/preview/SheetGrid";
import { usePreviewWorkbook } from "../../src/preview/usePreviewWorkbook";
import { useSheetView } from "../../src/preview/useSheetView";
import { Surroundings } from "../../src/taskpane/components/Surroundings";

const plan: SheetPlan = {
  name: "附件1",
  visibility: "visible",
  columns: [
    { width: 8, format: "integer", alignment: "center" },
    { width: 40, format: "text", alignment: "left" },
    { width: 20, format: "text", alignment: "left" },
  ],
  rows: [
    { style: "title", cells: ["责任分工"] },
    { style: "header", cells: ["序号", "重点任务", "责任单位"] },
    { style: "body", cells: [1, "建设淮河生态经济带", "县发改委"] },
    { style: "body", cells: [2, "开展联合执法", "县水务局"] },
  ],
  merges: [{ firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 2 }],
  frozenRowCount: 2,
  entryRules: [],
  unlockedRanges: null,
  print: null,
};

function Grid({ host }: { host: FileHost }): ReactNode {
  const { version } = usePreviewWorkbook(host);
  const view = useSheetView(host, "附件1", version);
  const [selection, setSelection] = useState(selectCell(2, 1));
  const [refusals, setRefusals] = useState(0);
  const countRefusal = useCallback(() => setRefusals((count) => count + 1), []);
  return (
    <>
      <SheetGrid
        {...{ host, view, selection }}
        sheet="附件1"
        onSelection={setSelection}
        onLocked={countRefusal}
      />
      <output>{refusals}</output>
    </>
  );
}

async function openGrid(shown: SheetPlan = plan): Promise<FileHost> {
  const host = await createFileHost();
  await host.writeSheets([shown]);
  // The sheets are listed a moment after the first drawing.
  await act(async () => {
    render(
      <Surroundings locale="zh-CN">
        <Grid host={host} />
      </Surroundings>
    );
    await Promise.resolve();
  });
  return host;
}

const cell = (text: string): HTMLElement => screen.getByRole("gridcell", { name: text });
/** What the grid puts on the clipboard. */
function clipboardOf(kind: "copy"): string {
  let text = "";
  const event = createEvent[kind](field());
  Object.assign(event, {
    clipboardData: { setData: (_type: string, data: string) => (text = data) },
  });
  fireEvent(field(), event);
  return text;
}

const field = (): HTMLElement => screen.getByRole("textbox");

test("cells, letters and row numbers are shown as in a spreadsheet", async () => {
  await openGrid();
  expect(cell("建设淮河生态经济带")).toBeVisible();
  expect(screen.getByRole("columnheader", { name: "C" })).toBeVisible();
  expect(screen.getByRole("rowheader", { name: "4" })).toBeVisible();
  expect(screen.getByRole("grid")).toHaveAccessibleName("工作表附件1");
});

test("a merged cell is drawn once, over its columns", async () => {
  await openGrid();
  expect(cell("责任分工")).toHaveStyle({ width: `${61 + 285 + 145}px` });
});

test("a click selects, and arrows move from there", async () => {
  const user = userEvent.setup();
  await openGrid();
  await user.click(cell("县发改委"));
  expect(field()).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowLeft}");
  expect(cell("开展联合执法")).toHaveAttribute("aria-selected", "true");
  expect(field()).toHaveAccessibleName("B4 单元格内容");
});

test("typing replaces a cell, Enter takes it and goes down", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县发改委"));
  await user.keyboard("县财政局{Enter}");
  expect(host.valueAt("附件1", 2, 2)).toBe("县财政局");
  expect(field()).toHaveAccessibleName("C4 单元格内容");
});

test("F2 edits what is there, and Esc leaves it as it was", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县发改委"));
  await user.keyboard("{F2}、县水务局{Enter}");
  expect(host.valueAt("附件1", 2, 2)).toBe("县发改委、县水务局");
  await user.click(cell("县水务局"));
  await user.keyboard("错字{Escape}");
  expect(host.valueAt("附件1", 3, 2)).toBe("县水务局");
});

test("a double click edits", async () => {
  const user = userEvent.setup();
  await openGrid();
  await user.dblClick(cell("县水务局"));
  expect(field()).toHaveValue("县水务局");
});

test("a range is copied as tab-separated text and pasted elsewhere", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("建设淮河生态经济带"));
  await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
  const copied = clipboardOf("copy");
  expect(copied).toBe("建设淮河生态经济带\t县发改委\r\n开展联合执法\t县水务局");
  await user.click(cell("2"));
  await user.paste(copied);
  expect(host.valueAt("附件1", 3, 0)).toBe("建设淮河生态经济带");
  expect(host.valueAt("附件1", 4, 1)).toBe("县水务局");
});

test("Delete clears the selection, Ctrl+Z brings it back", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县水务局"));
  await user.keyboard("{Delete}");
  expect(host.valueAt("附件1", 3, 2)).toBeNull();
  await user.keyboard("{Control>}z{/Control}");
  expect(host.valueAt("附件1", 3, 2)).toBe("县水务局");
});

test("Tab moves in the grid; after Esc it leaves it", async () => {
  const user = userEvent.setup();
  await openGrid();
  await user.click(cell("建设淮河生态经济带"));
  await user.tab();
  expect(field()).toHaveAccessibleName("C3 单元格内容");
  await user.keyboard("{Escape}");
  await user.tab();
  expect(field()).not.toHaveFocus();
});

test("a change through the host is seen at once", async () => {
  const host = await openGrid();
  await act(() => host.editCells([{ sheet: "附件1", address: "C3", value: "县林业局" }]));
  expect(cell("县林业局")).toBeVisible();
});

test("a locked cell of a protected sheet is not changed, an unlocked one is", async () => {
  const user = userEvent.setup();
  const free = { firstRowIndex: 2, firstColumnIndex: 2, lastRowIndex: 3, lastColumnIndex: 2 };
  const host = await openGrid({ ...plan, unlockedRanges: [free] });
  await user.click(cell("建设淮河生态经济带"));
  await user.keyboard("改写{Enter}");
  expect(host.valueAt("附件1", 2, 1)).toBe("建设淮河生态经济带");
  expect(screen.getByRole("status")).toHaveTextContent("1");
  await user.click(cell("县发改委"));
  await user.keyboard("县财政局{Enter}");
  expect(host.valueAt("附件1", 2, 2)).toBe("县财政局");
});
