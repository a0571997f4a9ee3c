import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  officeMembersOf,
  versionOf,
  type OfficeMember,
} from "../../support/office-host/office-members";

/** The newest set that every supported Excel has (Excel 2021 on; LTSC 2021 has 1.14). */
const NEWEST = 9;
const folder = join(process.cwd(), "src/host/excel");

const members = officeMembersOf(folder);

function isTooNew({ requirementSet }: OfficeMember): boolean {
  return requirementSet !== null && versionOf(requirementSet) > NEWEST;
}

/** One line a member, oldest set first; members without a tag are part of the runtime itself. */
function listed(): readonly string[] {
  const lines = members.map(
    ({ member, requirementSet }) => `${requirementSet ?? "runtime"}  ${member}`
  );
  return [...new Set(lines)].sort();
}

test("all members of Office.js that the adapter uses stand in office-members.txt with their sets", () => {
  const list = readFileSync(join(__dirname, "office-members.txt"), "utf8");
  // A new member is added to the list by hand, after a look at its set.
  expect(listed()).toEqual(list.trim().split("\n"));
});

test("no member is above ExcelApi 1.9, unless its file asks for its set first", () => {
  const unguarded = members.filter((member) => {
    if (!isTooNew(member)) return false;
    const source = readFileSync(join(folder, member.file), "utf8");
    const [, guard] = /isSetSupported\("ExcelApi", "(1\.\d+)"\)/.exec(source) ?? [];
    return guard === undefined || versionOf(`ExcelApi ${guard}`) < setOf(member);
  });
  expect(unguarded).toEqual([]);
});

test("members above ExcelApi 1.9 are found where they are used", () => {
  expect(members.filter(isTooNew).map(({ member }) => member)).toEqual([
    "Range.getMergedAreasOrNullObject",
  ]);
});

function setOf({ requirementSet }: OfficeMember): number {
  return versionOf(requirementSet ?? "ExcelApi 1.1");
}
