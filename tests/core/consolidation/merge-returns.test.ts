import fc from "fast-check";
import { consolidate } from "../../../src/core/consolidation/consolidate";
import { addReturns, mergeReturns } from "../../../src/core/consolidation/merge-returns";
import { STATUSES } from "../../../src/core/returns/return-form";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };

// Few values, so that files collide, repeat, complete and contradict one another often.
const contribution = fc.record({
  key: fc.constantFrom("A3-1", "A3-2", "A3-3", "A1-1"),
  role: fc.constantFrom("lead" as const, "participant" as const),
  row: fc.integer({ min: 4, max: 6 }),
  status: fc.constantFrom(null, ...STATUSES),
  percent: fc.constantFrom(null, 0, 60, 100),
  progress: fc.constantFrom("", "已签订", "已建成"),
  problems: fc.constantFrom("", "资金不足"),
  reporter: fc.constantFrom("", "张三"),
  reportedOn: fc.constantFrom(null, "2021-12-20", "2022-01-05"),
});
const cell = fc.record({
  file: fc.constant("a.xlsx"),
  sheet: fc.constant("附件3"),
  address: fc.constantFrom("K9", "L9"),
  text: fc.constantFrom("盖章处", "备用"),
});
const unitReturn = fc
  .record({
    name: fc.constantFrom("a.xlsx", "b.xlsx", "c.xlsx"),
    unit: fc.constantFrom("县发改委", "县教育局", "太阳乡"),
    parts: fc.array(contribution, { maxLength: 4 }),
    unplaced: fc.array(cell, { maxLength: 2 }),
  })
  .map(({ name, unit, parts, unplaced }) =>
    sampleReturn(name, unit, parts.map(said), { unplaced })
  );
const returns = fc.array(unitReturn, { maxLength: 6 });

test("[C9] merging is associative, commutative and idempotent", () => {
  fc.assert(
    fc.property(returns, returns, returns, (a, b, c) => {
      expect(mergeReturns(a, mergeReturns(b, c))).toEqual(mergeReturns(mergeReturns(a, b), c));
      expect(mergeReturns(a, b)).toEqual(mergeReturns(b, a));
      const merged = mergeReturns(a, b);
      expect(mergeReturns(merged, merged)).toEqual(merged);
      expect(mergeReturns(merged, a)).toEqual(merged);
    })
  );
});

test("[C9] the order of files never changes the consolidation, nor do files given twice", () => {
  fc.assert(
    fc.property(
      returns.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
      ),
      ([list, shuffled]) => {
        const straight = consolidate(list, context);
        expect(consolidate(shuffled, context)).toEqual(straight);
        expect(consolidate([...shuffled, ...list], context)).toEqual(straight);
        expect(consolidate(mergeReturns(list, shuffled), context)).toEqual(straight);
      }
    )
  );
});

test("[C8] whatever returns say is in the items or on the list, and the cells add up", () => {
  fc.assert(
    fc.property(returns, (list) => {
      const { items, unplaced, cells } = consolidate(list, context);
      expect(cells.read).toBe(cells.placed + cells.unplaced);
      const texts = new Set(unplaced.map((one) => one.text));
      for (const part of list.flatMap((one: UnitReturn) => one.contributions)) {
        const item = items.find((one) => one.key === part.key);
        const kept = (item?.contributions ?? []).filter((one) => one.unit === part.unit);
        for (const field of ["status", "progress", "problems", "reporter", "reportedOn"] as const)
          if (part[field] !== null && part[field] !== "")
            expect(texts.has(part[field]) || kept.some((one) => one[field] === part[field])).toBe(
              true
            );
      }
    })
  );
});

test("[C10] a file that is read again gives way to its new reading", () => {
  const unknown = sampleReturn("a.xlsx", "", [], {
    unplaced: [
      { file: "a.xlsx", sheet: "附件3", address: "D5", text: "序时推进" },
      { file: "a.xlsx", sheet: "附件3", address: "E5", text: "60%" },
      { file: "a.xlsx", sheet: "附件3", address: "F5", text: "已签订合作协议" },
      { file: "a.xlsx", sheet: "附件3", address: "I5", text: "2021-12-20" },
    ],
  });
  const now = sampleReturn("a.xlsx", "县教育局", [said()]);
  expect(addReturns([unknown], [now])).toEqual([now]);
  expect(addReturns([now], [now])).toEqual([now]);
});

test("[C10] a re-sent file that differs only in what is written beside the table stays beside the earlier one", () => {
  const day = (text: string): UnitReturn =>
    sampleReturn("县法院.xlsx", "县法院", [said({ unit: "县法院" })], {
      unplaced: [{ file: "县法院.xlsx", sheet: "附件3", address: "A15", text }],
    });
  const [first, second] = [day("第一天旁注"), day("第二天旁注")];
  const onTwoDays = addReturns(addReturns([], [first]), [second]);
  expect(onTwoDays).toEqual(addReturns([], [second, first]));
  expect(consolidate(onTwoDays, context).unplaced.map(({ text }) => text)).toEqual([
    "第一天旁注",
    "第二天旁注",
  ]);
  expect(addReturns(onTwoDays, [second])).toEqual(onTwoDays);
});

test("[C10] a file of which nothing could be placed gives way only to one that holds all that it said", () => {
  const silent = (text: string): UnitReturn =>
    sampleReturn("a.xlsx", "", [], {
      unplaced: [{ file: "a.xlsx", sheet: "附件3", address: "D5", text }],
    });
  expect(addReturns([silent("甲")], [silent("乙")])).toHaveLength(2);
  expect(addReturns([silent("甲")], [silent("甲")])).toHaveLength(1);
});

test("[C23] of several contacts of one unit the latest counts, and what the others say beyond it is listed", () => {
  const named = (file: string, name: string, telephone: string): UnitReturn => ({
    ...sampleReturn(file, "县教育局", [said()]),
    contact: { name, post: "科员", telephone },
    contactCells: ["C6", "G6", "I6"].map((address, index) => ({
      file,
      sheet: "附件3",
      address,
      text: [name, "科员", telephone][index] ?? "",
    })),
  });
  const one = named("a.xlsx", "李某", "0564-1111111");
  const other = named("b.xlsx", "王某", "0564-2222222");
  const { contacts, unplaced, issues, cells } = consolidate([one, other], context);
  expect(contacts?.map(({ name }) => name)).toEqual(["王某"]);
  expect(unplaced.map(({ address, text }) => `${address} ${text}`)).toEqual([
    "C6 李某",
    "I6 0564-1111111",
  ]);
  expect(cells.read).toBe(cells.placed + cells.unplaced);
  expect(cells.unplaced).toBe(2);
  expect(issues.map(({ code }) => code)).not.toContain("identical-return");
});

test("[C10] a file of the same name that says something else stays beside the earlier one", () => {
  const earlier = sampleReturn("填报表.xlsx", "县教育局", [said()]);
  const other = sampleReturn("填报表.xlsx", "县水务局", [said({ key: "A3-3" })]);
  expect(addReturns([earlier], [other])).toHaveLength(2);
});
