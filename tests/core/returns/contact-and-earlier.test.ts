import { consolidate } from "../../../src/core/consolidation/consolidate";
import { createReturnParser } from "../../support/parse-return";
import { earlierReports } from "../../../src/core/returns/earlier-reports";
import { planReturnForm } from "../../../src/core/returns/plan-return-form";
import { contactRoster } from "../../../src/core/summary/tables/contact-roster";
import { summaryContext } from "../../../src/core/summary/summary-context";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import type { CellValue } from "../../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../../src/core/grid/grid";
import { smallNotice, smallRegister } from "../../support/notices";
import {
  fileOf,
  filledSheets,
  formOf,
  fourthQuarter,
  smallContext,
  valuesOf,
} from "../../support/returns";

const parse = createReturnParser(smallContext);
const contact = { C6: "李某", G6: "办公室主任", I6: "0564-1111111" };
const court = (cells: Readonly<Record<string, CellValue>>): readonly Grid[] =>
  filledSheets(formOf("县法院"), cells);
const changed = (change: (values: CellValue[][]) => void): readonly Grid[] => {
  const [first, ...rest] = court(contact);
  const values = valuesOf(first!);
  change(values);
  return [gridOfValues(first!.name, values), ...rest];
};

test("[R24] the line for the contact stands below the rows of the first sheet, open to be filled in", () => {
  const [sheet] = planReturnForm(formOf("县法院"));
  const line = sheet?.rows.at(-1)?.cells.map((cell, index) => [index, cell]);
  expect(line?.filter(([, cell]) => cell !== null)).toEqual([
    [0, "联络员姓名"],
    [4, "职务"],
    [7, "联系电话"],
  ]);
});

test("[R24] the contact is read, and its cells are placed", () => {
  const one = parse(fileOf(court({ ...contact, G4: "已建成" })));
  expect(one.contact).toEqual({ name: "李某", post: "办公室主任", telephone: "0564-1111111" });
  expect([one.cells, one.issues]).toEqual([{ read: 4, placed: 4, unplaced: 0 }, []]);
});

test.each<[string, (values: CellValue[][]) => void]>([
  ["above the headings", (values) => values.splice(2, 0, ...values.splice(5, 1))],
  ["rows further down", (values) => values.splice(5, 0, [], [])],
  [
    "behind the labels in their own cells",
    (values) => {
      values[5] = ["联络员：李某", null, "职务：办公室主任", "联系电话：0564-1111111"];
    },
  ],
])("[R24] the contact is found %s", (_where, change) => {
  const one = parse(fileOf(changed(change)));
  expect(one.contact).toEqual({ name: "李某", post: "办公室主任", telephone: "0564-1111111" });
  expect(one.cells.unplaced).toBe(0);
});

test("[R24] headings of a table are no line for a contact; a second, other contact stays on the list", () => {
  const roster = gridOfValues("名单", [
    ["序号", "联络员", "职务", "联系电话", "进展情况"],
    [1, "王某", "科长", "0564-2222222", "无"],
  ]);
  expect(parse(fileOf([...court({}), roster])).contact).toBeUndefined();
  const copied = gridOfValues("附件3 (2)", [["联络员姓名", "王某", "职务", "科长"]]);
  const one = parse(fileOf([...court(contact), copied]));
  expect([one.contact?.name, one.unplaced.map(({ text }) => text)]).toEqual([
    "李某",
    ["王某", "科长"],
  ]);
});

test("[S8] the roster takes the contact of the return before the register's and the reporter's", () => {
  const rosterOf = (returns: readonly UnitReturn[]) => {
    const register = {
      ...smallRegister,
      units: smallRegister.units.map((unit) =>
        unit.name === "县法院"
          ? { ...unit, contact: { name: "旧某", post: "科员", telephone: "1" } }
          : unit
      ),
    };
    const context = { notice: smallNotice, register, period: fourthQuarter };
    const [plan] = contactRoster.plan(
      summaryContext(consolidate(returns, context), smallNotice, register)
    );
    return plan?.rows.map((row) => row.cells).find((cells) => cells[1] === "县法院");
  };
  const one = parse(fileOf(court({ ...contact, G4: "已建成", J4: "张某" })));
  expect(rosterOf([one])?.slice(1)).toEqual([
    ...["县法院", "李某", "办公室主任", "0564-1111111", "本期填报，与单位名录不同"],
  ]);
  expect(rosterOf([])?.slice(1, 4)).toEqual(["县法院", "旧某", "科员"]);
});

const third = { year: 2021, quarter: 3 } as const;
const before: UnitReturn = createReturnParser({ ...smallContext, period: third })(
  fileOf(
    filledSheets(formOf("县法院", third), {
      E4: "序时推进",
      F4: "60%",
      G4: "平台已立项",
      G5: "已起草",
    })
  )
);
const earlier = [earlierReports(fourthQuarter, third, before.contributions)];
const withEarlier = planReturnForm(formOf("县法院", fourthQuarter, { earlier })).map(gridOfPlan);

test("[R25] what the unit reported a period before stands grey behind its rows", () => {
  const [sheet] = planReturnForm(formOf("县法院", fourthQuarter, { earlier }));
  expect(sheet?.rows.slice(2, 5).map((row) => row.cells.at(-1))).toEqual([
    "上期进展（2021年第三季度，仅供参考）",
    "【序时推进，60%】平台已立项",
    "已起草",
  ]);
  expect(sheet?.columns.at(-1)).toMatchObject({ isMuted: true });
  expect(sheet?.unlockedRanges?.some((range) => range.firstColumnIndex === 13)).toBe(false);
  expect(planReturnForm(formOf("县公安局", fourthQuarter, { earlier }))[0]?.columns).toHaveLength(
    13
  );
});

test("[R25] it is not read as this period's, with or without stamp, moved, or under no heading", () => {
  const values = (sheet: Grid | undefined): CellValue[][] => valuesOf(sheet!);
  const [first, ...rest] = withEarlier;
  const moved = values(first);
  for (const line of moved.slice(2, 5)) line.splice(6, 0, ...line.splice(13, 1));
  const unheaded = values(first);
  unheaded[2]![13] = null;
  const progressGone = values(first);
  for (const line of progressGone.slice(2, 5)) line.splice(6, 1);
  const parseAll = createReturnParser({ ...smallContext, earlier });
  for (const lines of [values(first), moved, unheaded, progressGone])
    for (const others of [rest, rest.filter(({ name }) => name !== "_填报表")]) {
      const one = parseAll(fileOf([gridOfValues("附件3", lines), ...others]));
      expect([one.contributions, one.unplaced]).toEqual([[], []]);
    }
});

test("[R25] what a unit wrote over it is on the list", () => {
  const [first, ...rest] = withEarlier;
  const values = valuesOf(first!);
  values[3]![13] = "四季度平台已上线";
  const one = parse(fileOf([gridOfValues("附件3", values), ...rest]));
  expect(one.unplaced.map(({ address, text }) => `${address} ${text}`)).toEqual([
    "N4 四季度平台已上线",
  ]);
});
