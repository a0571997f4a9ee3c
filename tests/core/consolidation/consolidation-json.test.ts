import { consolidate } from "../../../src/core/consolidation/consolidate";
import { consolidationJson } from "../../../src/core/consolidation/consolidation-json";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

test("[C12] the JSON of a consolidation has the documented keys in the documented order", () => {
  const one = sampleReturn("a.xlsx", "县发改委", [said({ role: "participant" })], {
    unplaced: [{ file: "a.xlsx", sheet: "附件3", address: "K9", text: "盖章处" }],
  });
  const context = { notice, register, period: { year: 2021, quarter: 4 } as const };
  const json = consolidationJson(consolidate([one], context), (issue) => `见${issue.code}`);
  expect(Object.keys(json)).toEqual([
    "period",
    "files",
    "receipts",
    "items",
    "issues",
    "unplaced",
    "cells",
  ]);
  expect(JSON.stringify(json.files)).toBe(
    '[{"name":"a.xlsx","state":"read","unit":"县发改委","rows":1}]'
  );
  expect(JSON.stringify(json.receipts[0])).toBe(
    '{"unit":"县发改委","role":"lead","required":3,"reported":1,"zero":0,"state":"部分报","onTime":true,"files":["a.xlsx"]}'
  );
  expect(JSON.stringify(json.items[1])).toBe(
    '{"table":"A3","number":2,"key":"A3-2","lead":"县教育局","status":null,"percent":null,"progress":"","problems":"","nextSteps":"","contributions":[' +
      '{"unit":"县发改委","role":"participant","file":"a.xlsx","sheet":"附件3","row":5,"status":"序时推进","percent":60,"progress":"已签订合作协议","problems":"","nextSteps":"","reporter":"","telephone":"","reportedOn":"2021-12-20"}]}'
  );
  expect(JSON.stringify(json.issues)).toBe(
    '[{"code":"missing-rows","severity":"warning","params":{"unit":"县发改委","count":2,"numbers":"附件3第1、3项"},"message":"见missing-rows"}]'
  );
  expect(JSON.stringify(json.unplaced)).toBe(
    '[{"file":"a.xlsx","sheet":"附件3","address":"K9","text":"盖章处"}]'
  );
  expect(JSON.stringify(json.cells)).toBe('{"read":5,"placed":4,"unplaced":1}');
});

test("[C12] the period that was answered with it stands beside it in the same shape", () => {
  const one = sampleReturn("a.xlsx", "县发改委", [said({ role: "participant" })]);
  const own = consolidate([one], { notice, register, period: { year: 2021, quarter: 4 } });
  const other = consolidate([], { notice, register, period: { year: 2021 } });
  const json = consolidationJson({ ...own, companion: other }, ({ code }) => code);
  const { companion, ...alone } = json;
  expect(alone).toEqual(consolidationJson(own, ({ code }) => code));
  expect(companion).toEqual(consolidationJson(other, ({ code }) => code));
  expect(Object.keys(consolidationJson({ ...own, companion: null }, () => ""))).not.toContain(
    "companion"
  );
});
