import { parsePeriod, periodCode, periodEnd, periodTitle } from "../../../src/core/period/period";

test("periods are read as people write them", () => {
  for (const text of [
    "2021Q4",
    "2021q4",
    " 2021-Q4 ",
    "2021年第四季度",
    "2021年四季度",
    "２０２１Ｑ４",
  ])
    expect(parsePeriod(text)).toEqual({ year: 2021, quarter: 4 });
  for (const text of ["2021", "2021年", "2021年度", "2021全年"])
    expect(parsePeriod(text)).toEqual({ year: 2021 });
});

test("what is no period is told apart", () => {
  for (const text of ["", "Q4", "2021Q5", "2021Q0", "21Q4", "2021-13", "2021Q4x", "第四季度"])
    expect(parsePeriod(text)).toBeNull();
});

test("a period has a code, a title and a last day", () => {
  const quarter = { year: 2021, quarter: 2 } as const;
  expect([periodCode(quarter), periodTitle(quarter), periodEnd(quarter)]).toEqual([
    "2021Q2",
    "2021年第二季度",
    "2021-06-30",
  ]);
  expect([
    periodCode({ year: 2021 }),
    periodTitle({ year: 2021 }),
    periodEnd({ year: 2021 }),
  ]).toEqual(["2021", "2021年度", "2021-12-31"]);
});
