import { act, createEvent, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { useCallback, useState } from "react";
import type { SheetPlan } from "../../src/core/sheet-plan/sheet-plan";
import { createFileHost, type FileHost } from "../../src/host/file/file-host";
import { zhCN } from "../../src/locales/zh-CN";
import { selectAddress, selectCell } from "../../src/preview/grid-selection";
import { SheetGrid } from "../../src/preview/SheetGrid";
import { useCellEdits, widthOf } from "../../src/preview/useCellEdits";
import { usePreviewWorkbook } from "../../src/preview/usePreviewWorkbook";
import { useSheetLayout } from "../../src/preview/useSheetLayout";
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
  const layout = useSheetLayout(view, selection.focus);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const onRefused = useCallback((one: string) => setRefusals((before) => [...before, one]), []);
  const onShow = useCallback(
    (_sheet: string, address: string) => setSelection(selectAddress(address)),
    []
  );
  const edits = useCellEdits(host, { onRefused, onShow });
  return (
    <>
      <SheetGrid
        {...{ edits, view, layout, selection }}
        sheet="附件1"
        onSelection={setSelection}
        resize={{
          onColumnWidth: (column, width) => void host.setColumnWidth("附件1", column, width),
          onRowHeight: (row, height) => void host.setRowHeight("附件1", row, height),
        }}
      />
      <output>{refusals.join()}</output>
    </>
  );
}

async function openGrid(shown: SheetPlan = plan): Promise<FileHost> {
  const host = await createFileHost();
  await host.writeSheets([shown]);
  // The sheets are listed a moment after the first drawing.
  await act(async () => {
    render(
      <Surroundings words={zhCN}>
        <Grid host={host} />
      </Surroundings>
    );
    await Promise.resolve();
  });
  return host;
}

const cell = (text: string): HTMLElement => screen.getByRole("gridcell", { name: text });
/** What the grid puts on the clipboard. */
function clipboardOf(kind: "copy" | "cut"): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  const event = createEvent[kind](field());
  Object.assign(event, {
    clipboardData: { setData: (type: string, data: string) => held.set(type, data) },
  });
  fireEvent(field(), event);
  return held;
}

/** Pastes what another program put on the clipboard. */
async function paste(held: { readonly [type: string]: string }): Promise<void> {
  const event = createEvent.paste(field());
  Object.assign(event, { clipboardData: { getData: (type: string) => held[type] ?? "" } });
  await act(async () => {
    fireEvent(field(), event);
    await Promise.resolve();
  });
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
  const copied = clipboardOf("copy").get("text/plain") ?? "";
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
  expect(screen.getByRole("status")).toHaveTextContent("locked");
  await user.click(cell("县发改委"));
  await user.keyboard("县财政局{Enter}");
  expect(host.valueAt("附件1", 2, 2)).toBe("县财政局");
});

test("what is copied is also a table, with merged cells and text marked as text", async () => {
  const user = userEvent.setup();
  await openGrid();
  await user.click(cell("责任分工"));
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  const page = clipboardOf("copy").get("text/html") ?? "";
  expect(page).toContain(
    '<td rowspan="1" colspan="3" style="mso-number-format:\'\\@\'">责任分工</td>'
  );
  expect(page).toContain("<td style=\"mso-number-format:'\\@'\">重点任务</td>");
});

test("cutting empties the range, and Ctrl+Z brings it back at its place", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县水务局"));
  expect(clipboardOf("cut").get("text/plain")).toBe("县水务局");
  expect(host.valueAt("附件1", 3, 2)).toBeNull();
  await user.keyboard("{ArrowUp}{Control>}z{/Control}");
  expect(host.valueAt("附件1", 3, 2)).toBe("县水务局");
  expect(field()).toHaveAccessibleName("C4 单元格内容");
});

test("a table from another program is pasted as cells, with its line breaks", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("1"));
  const page =
    "<table><tr><td rowspan=2>5</td><td>一是<br>二是</td></tr><tr><td>&nbsp;丙</td></tr></table>";
  await paste({ "text/html": page, "text/plain": "5\t一是" });
  expect(host.valueAt("附件1", 2, 0)).toBe(5);
  expect(host.valueAt("附件1", 2, 1)).toBe("一是\n二是");
  expect(host.valueAt("附件1", 3, 1)).toBe("丙");
});

test("one cell pasted onto a range fills it", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县发改委"));
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  await paste({ "text/plain": "县林业局" });
  expect([host.valueAt("附件1", 2, 2), host.valueAt("附件1", 3, 2)]).toEqual([
    "县林业局",
    "县林业局",
  ]);
});

test("what would fall under a merged cell is refused, and nothing is pasted", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("责任分工"));
  await paste({ "text/plain": "甲\t乙\r\n丙\t丁" });
  expect(screen.getByRole("status")).toHaveTextContent("merged");
  expect(host.valueAt("附件1", 0, 0)).toBe("责任分工");
  expect(host.valueAt("附件1", 1, 0)).toBe("序号");
});

test("Ctrl+Z and Ctrl+Y go back and forth through several changes", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县发改委"));
  await user.keyboard("甲{Enter}乙{Enter}");
  const both = () => [host.valueAt("附件1", 2, 2), host.valueAt("附件1", 3, 2)];
  await user.keyboard("{Control>}zz{/Control}");
  expect(both()).toEqual(["县发改委", "县水务局"]);
  await user.keyboard("{Control>}y{/Control}");
  expect(both()).toEqual(["甲", "县水务局"]);
});

test("a sheet of rows has a width, however many they are", () => {
  expect(widthOf(Array.from({ length: 300_000 }, () => ["一", "二"]))).toBe(2);
});

test("what goes beyond the sheet is refused, and nothing is pasted", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县水务局"));
  await paste({ "text/plain": Array.from({ length: 16_383 }, () => "一").join("\t") });
  expect(screen.getByRole("status")).toHaveTextContent("beyond");
  expect(host.valueAt("附件1", 3, 3)).toBeNull();
});

test("after the program wrote the sheet anew there is nothing to take back", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  await user.click(cell("县发改委"));
  await user.keyboard("甲{Enter}");
  await act(() => host.writeSheets([plan]));
  await user.keyboard("{Control>}z{/Control}");
  expect(host.valueAt("附件1", 2, 2)).toBe("县发改委");
});

test("Ctrl with an arrow goes to the end of what is written", async () => {
  const user = userEvent.setup();
  await openGrid();
  await user.click(cell("序号"));
  await user.keyboard("{Control>}{ArrowDown}{/Control}");
  expect(field()).toHaveAccessibleName("A4 单元格内容");
  await user.keyboard("{Control>}{ArrowRight}{/Control}");
  expect(field()).toHaveAccessibleName("C4 单元格内容");
});

/** Drags the edge of a line by some pixels; jsdom has no pointer events of its own. */
async function drag(edge: string, by: { readonly x?: number; readonly y?: number }): Promise<void> {
  const element = document.querySelector(edge) as HTMLElement;
  const at = (type: string, x: number, y: number): MouseEvent =>
    new MouseEvent(type, { bubbles: true, buttons: 1, clientX: 400 + x, clientY: 200 + y });
  fireEvent(element, at("pointerdown", 0, 0));
  await act(async () => {
    fireEvent(element, at("pointermove", by.x ?? 0, by.y ?? 0));
    await Promise.resolve();
  });
}

test("dragging the edge of a letter changes the width of its column", async () => {
  const host = await openGrid();
  await drag("[data-column-edge='1']", { x: -70 });
  expect(host.view("附件1")?.columnWidths[1]).toBe(30);
});

test("what is typed into a blank workbook begins its first sheet", async () => {
  const user = userEvent.setup();
  const host = await createFileHost();
  await act(async () => {
    render(
      <Surroundings words={zhCN}>
        <Grid host={host} />
      </Surroundings>
    );
    await Promise.resolve();
  });
  act(() => field().focus());
  await user.keyboard("县林业局{Enter}");
  await waitFor(() => expect(host.valueAt("附件1", 2, 1)).toBe("县林业局"));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(host.valueAt("附件1", 2, 1)).toBeNull());
});

test("dragging the edge of a row number changes the height of its row, which stays to be caught", async () => {
  const host = await openGrid();
  const before = host.view("附件1")?.rowHeights[2] ?? 0;
  await drag("[data-row-edge='2']", { y: 40 });
  expect(host.view("附件1")?.rowHeights[2]).toBe(before + 30);
  await drag("[data-row-edge='2']", { y: -1000 });
  expect(host.view("附件1")?.rowHeights[2]).toBe(6);
  expect(host.view("附件1")?.rowHeights[1]).not.toBe(6);
});

const hiddenKeys: SheetPlan = {
  ...plan,
  columns: [...plan.columns, { width: 12, format: "text", alignment: "left", isHidden: true }],
  rows: plan.rows.map((row, index) =>
    row.style === "title"
      ? row
      : { ...row, cells: [...row.cells, index === 1 ? "行码" : `A1-0000000${index}`] }
  ),
};

test("by keyboard nobody comes into a hidden column to write over what it holds", async () => {
  const user = userEvent.setup();
  const host = await openGrid(hiddenKeys);
  await user.click(cell("建设淮河生态经济带"));
  await user.keyboard("{End}");
  expect(field()).toHaveAccessibleName("C3 单元格内容");
  await user.keyboard("县财政局{Enter}{Control>}{End}{/Control}");
  expect(field()).toHaveAccessibleName("C4 单元格内容");
  await user.keyboard("{Control>}a{/Control}{Delete}");
  expect([host.valueAt("附件1", 2, 2), host.valueAt("附件1", 2, 3)]).toEqual([null, "A1-00000002"]);
});

test("what is pasted goes over a hidden column, and what is copied leaves it out", async () => {
  const user = userEvent.setup();
  const host = await openGrid(hiddenKeys);
  await user.click(cell("县水务局"));
  await paste({ "text/plain": "县财政局\t备注" });
  expect(host.valueAt("附件1", 3, 3)).toBe("A1-00000003");
  expect(host.valueAt("附件1", 3, 4)).toBe("备注");
  await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
  expect(clipboardOf("copy").get("text/plain")).toBe("县财政局\t备注");
});

test("a merged cell is copied once", async () => {
  const user = userEvent.setup();
  await openGrid();
  await user.click(cell("责任分工"));
  expect(clipboardOf("copy").get("text/plain")).toBe("责任分工\t\t");
});

test("Shift and the space bar select whole rows, Ctrl and the space bar whole columns", async () => {
  const user = userEvent.setup();
  const host = await openGrid({ ...plan, merges: [] });
  await user.click(cell("建设淮河生态经济带"));
  await user.keyboard("{Shift>} {/Shift}");
  expect(cell("县发改委")).toHaveAttribute("aria-selected", "true");
  expect(cell("2")).toHaveAttribute("aria-selected", "false");
  await user.click(cell("县水务局"));
  await user.keyboard("{Control>} {/Control}{Delete}");
  expect(host.valueAt("附件1", 1, 2)).toBeNull();
  expect(host.valueAt("附件1", 2, 2)).toBeNull();
  expect(host.valueAt("附件1", 2, 1)).toBe("建设淮河生态经济带");
});

test("a row grows with a longer text, and line breaks that are pasted are shown", async () => {
  const user = userEvent.setup();
  const host = await openGrid();
  const before = host.view("附件1")?.rowHeights[2] ?? 0;
  await user.click(cell("县发改委"));
  await paste({ "text/plain": '"一是加强领导\n二是落实责任\n三是督促检查"' });
  const view = host.view("附件1");
  expect(view?.rowHeights[2]).toBeGreaterThan(before * 1.5);
  expect(view?.cell(2, 2)?.isWrapped).toBe(true);
});

test("80% typed into an empty cell that shows percentages is its number", async () => {
  const user = userEvent.setup();
  const share = { width: 10, format: "percent", alignment: "center" } as const;
  const host = await openGrid({
    ...plan,
    columns: [...plan.columns.slice(0, 2), share],
    rows: plan.rows.map((row) =>
      row.style === "body" ? { ...row, cells: [...row.cells.slice(0, 2), null] } : row
    ),
  });
  await user.click(cell("建设淮河生态经济带"));
  await user.keyboard("{ArrowRight}80%{Enter}");
  expect(host.valueAt("附件1", 2, 2)).toBe(0.8);
});
