import type { Issue } from "../../../../src/core/issues/issue";
import type { Notice } from "../../../../src/core/notice/notice";
import { parseResponsibility } from "../../../../src/core/units/parse-responsibility";
import { createUnitResolver } from "../../../../src/core/units/unit-resolver";
import type { Fix } from "../../../../src/core/validation/fixes/fix";
import { proposeFixes } from "../../../../src/core/validation/fixes/propose-fixes";
import { findName } from "../../../../src/core/validation/fixes/unit-pieces";
import {
  checkedNotice,
  checkedTable,
  countyRegister,
  issuesOf,
} from "../../../support/checked-notice";

const resolver = createUnitResolver(countyRegister);

/** A notice of one assignment whose unit cell is read by the real reader. */
function noticeOf(unitsText: string): Notice {
  const responsibility = parseResponsibility(unitsText, resolver);
  return checkedNotice([
    checkedTable([{ unitsText, texts: ["1", "任务", unitsText], responsibility }]),
  ]);
}

function fixesOf(unitsText: string, code: Issue["code"]): readonly Fix[] {
  const notice = noticeOf(unitsText);
  return issuesOf(notice)
    .filter((issue) => issue.code === code)
    .flatMap((issue) => proposeFixes(issue, notice, countyRegister));
}

const afterOf = (unitsText: string, code: Issue["code"]) =>
  fixesOf(unitsText, code).map((fix) => fix.after);

test("[V40] a fix names the cell and its text before and after", () => {
  expect(fixesOf("县发改委、县交通局", "nonstandard-unit-name")).toEqual([
    {
      kind: "rename",
      unit: "县交运局",
      key: "1-任务文字之1",
      sheet: "附件1",
      address: "C4",
      before: "县发改委、县交通局",
      after: "县发改委、县交运局",
    },
  ]);
});

test.each([
  ["霍山县教育局、县司法局", ["县教育局、县司法局"]],
  ["县司法局，发改委（军民融合办）等", ["县司法局，县发改委（军民融合办）等"]],
  ["县住房和城乡建设局牵头，县公安局参与", ["县住建局牵头，县公安局参与"]],
])("[V40] in %s only the nonstandard name is replaced", (before, after) => {
  expect(afterOf(before, "nonstandard-unit-name")).toEqual(after);
});

test("[V40] a former name becomes the present one", () => {
  expect(afterOf("县公安局、县环保局", "former-unit-name")).toEqual(["县公安局、县生态环境分局"]);
});

test("[V40] each suggestion for an unknown unit is a fix of its own", () => {
  const notice = noticeOf("县公安局、县税务局");
  const [issue] = issuesOf(notice).filter((one) => one.code === "unknown-unit");
  if (issue?.code !== "unknown-unit") throw new Error("县税务局 should be unknown");
  const chosen = { ...issue, params: { ...issue.params, suggestions: ["县水务局", "县商务局"] } };
  expect(proposeFixes(chosen, notice, countyRegister).map((fix) => fix.after)).toEqual([
    "县公安局、县水务局",
    "县公安局、县商务局",
  ]);
  const none = { ...issue, params: { ...issue.params, suggestions: [] } };
  expect(proposeFixes(none, notice, countyRegister)).toEqual([]);
});

test.each([
  ["县发改委、县水务局、县发改委", ["县发改委、县水务局"]],
  ["县发改委、县水务局、发改委等，各乡镇", ["县发改委、县水务局等，各乡镇"]],
  ["各乡镇、县发改委、各乡镇。", ["各乡镇、县发改委。"]],
])("[V40] in %s the repetition goes and 等 stays", (before, after) => {
  expect(afterOf(before, "duplicate-unit")).toEqual(after);
});

test.each([["县发改委、县水务局（牵头）、县公安局", ["县水务局（牵头）、县发改委、县公安局"]]])(
  "[V40] in %s the lead moves to the front",
  (before, after) => {
    expect(afterOf(before, "misplaced-lead")).toEqual(after);
  }
);

test.each([
  ["县发改委、各乡镇、县水务局", ["县发改委、县水务局、各乡镇"]],
  ["县发改委，县经济开发区，各乡镇，县水务局等", ["县发改委、县水务局等，各乡镇，县经济开发区"]],
  ["衡山镇、县经济开发区、县水务局（办公室）", ["衡山镇、县水务局（办公室）、县经济开发区"]],
])("[V40] in %s the classes are put in order", (before, after) => {
  expect(afterOf(before, "class-order")).toEqual(after);
});

test("[V40] what is fixed is not found again, and the same units are named", () => {
  const cases: readonly (readonly [string, Issue["code"]])[] = [
    ["县发改委、县交通局", "nonstandard-unit-name"],
    ["县发改委、县环保局", "former-unit-name"],
    ["县发改委、县水务局、发改委等，各乡镇", "duplicate-unit"],
    ["县发改委、县水务局（牵头）、县公安局", "misplaced-lead"],
    ["县发改委，县经济开发区，各乡镇，县水务局等", "class-order"],
  ];
  for (const [before, code] of cases) {
    const [after = ""] = afterOf(before, code);
    expect(issuesOf(noticeOf(after)).map((issue) => issue.code)).not.toContain(code);
    expect(unitsOf(after)).toEqual(unitsOf(before));
  }
});

test.each([
  ["县发改委、各乡镇和县水务局按职责分工负责", "class-order"],
  ["县发改委、各乡镇、县某某局、县水务局", "class-order"],
] as const)("[V40] %s holds more than a fix could keep, so none is proposed", (before, code) => {
  expect(issuesOf(noticeOf(before)).map((issue) => issue.code)).toContain(code);
  expect(fixesOf(before, code)).toEqual([]);
});

test("[V40] issues that want a person’s words, or stand in no workbook, have no fix", () => {
  expect(fixesOf("县科技经信局等", "open-ended-units")).toEqual([]);
  const notice = noticeOf("县交通局");
  const [issue] = issuesOf(notice);
  const unplaced = checkedNotice(
    notice.tables.map((table) => {
      const { sheet, ...rest } = table;
      return sheet === undefined ? table : rest;
    })
  );
  expect(issue).toMatchObject({ code: "nonstandard-unit-name" });
  expect(issue && proposeFixes(issue, unplaced, countyRegister)).toEqual([]);
});

test("[V40] of two unit cells the one that holds the name is changed, and no part of a longer name", () => {
  const texts = ["1", "任务", "县水务局", "水务局、县教育局"];
  const mentions = [
    ...parseResponsibility("县水务局", resolver, { columnRole: "lead" }).mentions,
    ...parseResponsibility("水务局、县教育局", resolver, { columnRole: "participant" }).mentions,
  ];
  const table = checkedTable([{ texts, responsibility: { mentions } }], {
    columns: [
      { role: "number", title: "序号" },
      { role: "task", title: "重点任务" },
      { role: "lead", title: "牵头单位" },
      { role: "participants", title: "配合单位" },
    ],
    columnIndexes: [0, 1, 2, 3],
  });
  const notice = checkedNotice([table]);
  const [issue] = issuesOf(notice).filter((one) => one.code === "nonstandard-unit-name");
  expect(issue).toMatchObject({ address: "D4" });
  expect(issue && proposeFixes(issue, notice, countyRegister)).toMatchObject([
    { address: "D4", before: "水务局、县教育局", after: "县水务局、县教育局" },
  ]);
});

test.each([
  ["由县住建局牵头", "县住建局", "县住建局"],
  ["县水务局", "水务局", null],
  ["市生态\n环境局霍山分局、县教育局", "市生态环境局霍山分局", "市生态\n环境局霍山分局"],
  ["县水务局牵头，县水务局参与", "县水务局", null],
])("[V40] in %j the name %s is found as %j", (text, name, found) => {
  const span = findName(text, name);
  expect(span === null ? null : text.slice(span.start, span.end)).toBe(found);
});

function unitsOf(unitsText: string): readonly string[] {
  const { lead, coLeads, participants, groups, openEnds } = parseResponsibility(
    unitsText,
    resolver
  );
  const open = openEnds.length > 0 ? ["等"] : [];
  return [...(lead === null ? [] : [lead]), ...coLeads, ...participants, ...groups, ...open].sort();
}

test("[V20] [V40] putting classes in order appoints no lead", () => {
  const cell = "各乡镇，县发改委，县财政局";
  const codes = issuesOf(noticeOf(cell)).map((issue) => issue.code);
  expect(codes).toEqual(expect.arrayContaining(["group-as-lead", "class-order"]));
  expect(fixesOf(cell, "class-order")).toEqual([]);
});

test.each([
  "县发改委·县财政局",
  "县发改委.县财政局",
  "县发改委+县财政局",
  "县发改委—县财政局",
  "县发改委+县民政局",
  "县发改委和县民政局",
  "诸佛庵镇等5个乡镇",
  "县发改委：张某",
])("[V40] no fix loses a word of %s", (cell) => {
  const notice = noticeOf(cell);
  expect(issuesOf(notice).flatMap((one) => proposeFixes(one, notice, countyRegister))).toEqual([]);
});

test("[V40] a town written short is written out before 等", () => {
  expect(afterOf("县发改委，但家庙等镇", "nonstandard-unit-name")).toEqual([
    "县发改委，但家庙镇等镇",
  ]);
});

test("[V40] a marked lead takes its mark to the front", () => {
  expect(afterOf("县财政局、★县发改委", "misplaced-lead")).toEqual(["★县发改委、县财政局"]);
});
