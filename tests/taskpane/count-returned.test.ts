import type { FileReport } from "../../src/core/returns/unit-return";
import { countReturned } from "../../src/taskpane/count-returned";

const file = (name: string, state: FileReport["state"], content?: string): FileReport => ({
  ...{ name, state, rows: 1 },
  ...(content === undefined ? {} : { content }),
});

test("a file that answers for two periods is one, and wants a look where either asks for it", () => {
  const quarter = [file("林业局.xlsx", "read"), file("水务局.xlsx", "read-with-issues")];
  const year = [file("林业局.xlsx", "read-with-issues"), file("水务局.xlsx", "read")];
  expect(countReturned(quarter, year)).toEqual({ files: 2, needCare: 2 });
});

test("a file for the other period alone is counted, and files of one name stay apart", () => {
  const quarter = [file("填报表.xlsx", "read", "a"), file("填报表.xlsx", "read")];
  const year = [file("填报表.xlsx", "unreadable", "b"), file("填报表.xlsx", "read", "a")];
  expect(countReturned(quarter, year)).toEqual({ files: 3, needCare: 1 });
  expect(countReturned(quarter, [])).toEqual({ files: 2, needCare: 0 });
});
