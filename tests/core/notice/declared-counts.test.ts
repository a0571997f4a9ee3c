import { declaredCounts } from "../../../src/core/notice/declared-counts";

const tableTitled = (title: string) => ({ id: "A1", annex: "附件1", title });

const boundTo = (sentence: string, ...titles: readonly string[]) => {
  const tables = titles.map((title, index) => ({ ...tableTitled(title), id: `A${index + 1}` }));
  return declaredCounts([sentence], tables, "霍山县").map(({ table, count }) => [table, count]);
};

test.each(["责任清单", "任务分解表", "责任分工表", "责任分解一览表", "目标责任表"])(
  "[N9] a count under the title …%s as it stands is bound",
  (tail) => {
    const title = `2021年重点工作${tail}`;
    expect(boundTo(`《${title}》中涉及我县的事项有4项`, title)).toEqual([["A1", 4]]);
    expect(boundTo(`${title}中涉及我县的事项有4项`, title)).toEqual([["A1", 4]]);
  }
);

test.each(["共列出4项", "共安排4项", "共明确4项", "列出4项", "共4项", "共有4项"])(
  "[N9] 重点工作%s declares a count",
  (words) => {
    expect(boundTo(`2021年重点工作${words}`, "2021年重点工作责任清单")).toEqual([["A1", 4]]);
    expect(boundTo(`《2021年重点工作责任清单》${words}`, "2021年重点工作责任清单")).toEqual([
      ["A1", 4],
    ]);
  }
);

test("[N9] of two titles the one that is written out is bound", () => {
  const titles = ["2021年重点工作责任清单", "2021年重点工作任务分解表"];
  expect(boundTo("《2021年重点工作任务分解表》共列出7项", ...titles)).toEqual([["A2", 7]]);
  expect(boundTo("《2021年重点工作责任清单》共列出3项", ...titles)).toEqual([["A1", 3]]);
});
