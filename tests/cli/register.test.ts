import { readFileSync, writeFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

jest.setTimeout(60_000);

const work = workFolder();
afterAll(() => work.remove());

function roster(rows: readonly (readonly string[])[]): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "名单");
  const path = work.at("联络员.xlsx");
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return path;
}

test("[U15] the register goes out as a file, is changed there and comes back, saying what changed", async () => {
  const book = work.at("book.xlsx");
  await runFengong(["load", NOTICE, "-o", book]);
  const units = work.at("units.json");
  const out = await runFengong(["register", "export", book, "-o", units]);
  expect([out.status, out.stderr]).toEqual([0, ""]);
  const register = JSON.parse(readFileSync(units, "utf8")) as { units: { name: string }[] };
  expect(register.units).toHaveLength(48);
  register.units.pop();
  register.units.push({ name: "县民政局" });
  writeFileSync(units, JSON.stringify(register));
  const back = await runJson<{ changes: Record<string, readonly string[]> }>([
    "register",
    "import",
    units,
    "-o",
    book,
  ]);
  expect(back.status).toBe(0);
  expect(back.json.changes["added"]).toEqual(["县民政局"]);
  expect(back.json.changes["gone"]).toHaveLength(1);
  const sheet = work.at("units.xlsx");
  expect((await runFengong(["register", "export", book, "-o", sheet])).status).toBe(0);
  // A workbook serves as --register as JSON does.
  const checked = await runFengong(["validate", NOTICE, "--register", sheet]);
  expect(checked.stdout).toContain("校验结果");
  const again = await runFengong(["register", "import", sheet, "-o", book]);
  expect(again.stdout).toContain("单位名录：新增0，改动0，减少0");
});

test("[U16] contacts are merged, and what differs or names nobody is listed with status 1", async () => {
  const book = work.at("contacts.xlsx");
  await runFengong(["load", NOTICE, "-o", book]);
  const head = ["单位", "姓名", "职务", "联系电话"];
  const first = roster([head, ["县教育局", "甲某", "科员", "0564-0000000"]]);
  const done = await runFengong(["register", "contacts", first, "-o", book]);
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining("写入1家")]);
  const second = roster([
    head,
    ["县教育局", "乙某", "科员", "0564-0000000"],
    ["县气象台", "丙某", "", ""],
  ]);
  const open = await runFengong(["register", "contacts", second, "-o", book]);
  expect(open.status).toBe(1);
  expect(open.stdout).toMatch(/县教育局的联络员与名录不一致.*甲某.*乙某/);
  expect(open.stdout).toMatch(/名录中没有“县气象台”/);
});

test("register without a word it knows, or on what is no workbook, ends with 2", async () => {
  for (const args of [
    ["register"],
    ["register", "list", "a.json"],
    ["register", "import", NOTICE, "-o", NOTICE],
  ])
    expect((await runFengong(args)).status).toBe(2);
});

test("[N17] --due sets a due date that the workbook keeps", async () => {
  const book = work.at("due.xlsx");
  await runFengong(["load", NOTICE, "-o", book, "--due", "2021Q4=2022-01-05"]);
  const issued = await runFengong([
    "issue",
    book,
    "--period",
    "2021Q4",
    "-o",
    work.at("forms"),
    "--apart",
  ]);
  expect(issued.status).toBeLessThan(2);
  const wrong = await runFengong(["load", NOTICE, "-o", book, "--due", "2021Q4=明天"]);
  expect(wrong.status).toBe(2);
});
