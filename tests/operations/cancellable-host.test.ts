import { createFileHost } from "../../src/host/file/file-host";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { cancellableHost } from "../../src/operations/cancellable-host";
import { OperationCancelled } from "../../src/operations/operation";
import { plainPlan } from "../contract/sheet-plans";

/** A workbook that never answers what is read from it. */
async function silentHost(): Promise<WorkbookHost> {
  const host = await createFileHost();
  host.readSheets = () => new Promise(() => undefined);
  return host;
}

test("an operation ends when it is cancelled, though the workbook does not answer", async () => {
  const abort = new AbortController();
  const host = cancellableHost(await silentHost(), abort.signal);
  const reading = host.readSheets(["附件1"]);
  abort.abort();
  await expect(reading).rejects.toBeInstanceOf(OperationCancelled);
});

test("after a cancel no further step is begun", async () => {
  const real = await createFileHost();
  await real.writeSheets([plainPlan("甲", [["1"]])]);
  const abort = new AbortController();
  const host = cancellableHost(real, abort.signal);
  abort.abort();
  for (const step of [
    () => host.listSheets(),
    () => host.writeSheets([plainPlan("乙", [["2"]])]),
    () => host.renameSheet("甲", "丙"),
    () => host.deleteSheets(["甲"]),
    () => host.editCells([{ sheet: "甲", address: "A1", value: "改" }]),
  ])
    await expect(step()).rejects.toBeInstanceOf(OperationCancelled);
  expect((await real.listSheets()).map(({ name }) => name)).toEqual(["甲"]);
  expect(real.valueAt("甲", 0, 0)).toBe("1");
});

test("sheets that have not taken their places are given up", async () => {
  const real = await createFileHost();
  const abort = new AbortController();
  const host = cancellableHost(real, abort.signal);
  const writing = host.writeSheets([plainPlan("甲", [["1"]]), plainPlan("乙", [["2"]])]);
  abort.abort();
  await expect(writing).rejects.toBeInstanceOf(OperationCancelled);
  expect(await real.listSheets()).toEqual([]);
});

test("once the sheets have taken their places a cancel comes too late, and the operation is seen through", async () => {
  const real = await createFileHost();
  const abort = new AbortController();
  const host = cancellableHost(real, abort.signal);
  await host.writeSheets([plainPlan("甲", [["1"]])]);
  abort.abort();
  await host.editCells([{ sheet: "甲", address: "A1", value: "2" }]);
  const [grid] = await host.readSheets(["甲"]);
  expect(grid?.rows[0]?.cells[0]?.value).toBe("2");
});
