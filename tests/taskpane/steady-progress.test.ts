import { steadyProgress } from "../../src/taskpane/steady-progress";

const at = (done: number): { done: number; total: number; subject: string } => ({
  done,
  total: 9,
  subject: `第${done}份.xlsx`,
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("of reports in quick succession the first and the last are shown, and none twice", () => {
  const shown: number[] = [];
  const { report } = steadyProgress(({ done }) => shown.push(done));
  for (const done of [1, 2, 3]) report(at(done));
  expect(shown).toEqual([1]);
  jest.advanceTimersByTime(1_000);
  expect(shown).toEqual([1, 3]);
  report(at(4));
  expect(shown).toEqual([1, 3, 4]);
});

test("nothing is shown once the work has ended", () => {
  const shown: number[] = [];
  const { report, stop } = steadyProgress(({ done }) => shown.push(done));
  report(at(1));
  report(at(2));
  stop();
  jest.advanceTimersByTime(1_000);
  expect(shown).toEqual([1]);
});
