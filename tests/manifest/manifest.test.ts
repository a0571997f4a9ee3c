import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { OfficeAddinManifest } from "office-addin-manifest";
import { parseStation, STATIONS } from "../../src/taskpane/stations";
import { elementsOf, manifestFaults } from "./manifest-faults";

const root = process.cwd();
const path = join(root, "manifest.xml");
const xml = readFileSync(path, "utf8");
const document = new DOMParser().parseFromString(xml, "text/xml");
const origin = "https://localhost:3000/";

/** Reads width and height from a PNG file's first chunk (W3C Portable Network Graphics, 11.2.1). */
function iconSize(url: string): readonly [number, number] | null {
  const file = join(root, url.replace(origin, ""));
  if (!url.startsWith(origin) || !url.endsWith(".png") || !existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("Office finds nothing to refuse in the manifest", () => {
  expect(manifestFaults(xml, iconSize)).toEqual([]);
});

test.each([
  ["no Permissions", "<Permissions>ReadWriteDocument</Permissions>", ""],
  ["order in OfficeApp", "<ProviderName>Fengong</ProviderName>", ""],
  ["id", "<Id>", "<Id>x"],
  ["version", "<Version>1", "<Version>v1"],
  ["length in DisplayName", 'Value="Fengong"', `Value="${"F".repeat(126)}"`],
  ["override of zh-CN", 'Locale="en-US"', 'Locale="zh-CN"'],
  [
    "no en-US for Group.Label",
    '<bt:String id="Group.Label"',
    '<bt:String id="Group.Label" /><bt:String id="Other"',
  ],
  [
    "address http://localhost:3000/taskpane.html",
    "https://localhost:3000/taskpane.html",
    "http://localhost:3000/taskpane.html",
  ],
  ["resid Nothing", 'resid="Group.Label"', 'resid="Nothing"'],
  ["unused Group.Label", 'resid="Group.Label"', 'resid="Nothing"'],
  ["resid Group.Label", '<Description resid="Check.Tip"', '<Description resid="Group.Label"'],
  [`long id ${"x".repeat(33)}`, 'id="Fengong.Check"', `id="${"x".repeat(33)}"`],
  ["repeated id Fengong.Check", 'id="Fengong.Report"', 'id="Fengong.Check"'],
  ["no icon of 16", '<bt:Image size="16" resid="Check.16" />', ""],
  [`size of ${origin}assets/check-16.png`, "check-20.png", "check-16.png"],
  [`no icon ${origin}assets/none.png`, "assets/icon-64.png", "assets/none.png"],
])("the fault “%s” is found in a manifest that has it", (fault, from, to) => {
  const moved = fault.startsWith("order")
    ? xml.replace("</Permissions>", `</Permissions>${from}`)
    : xml;
  const broken = moved.replace(from, to);
  expect(broken).not.toBe(xml);
  expect(manifestFaults(broken, iconSize)).toContain(fault);
});

test("one button a station opens the same pane at that station, in the order of the work", () => {
  const urls = new Map(
    elementsOf(document, "bt:Url").map((url) => [
      url.getAttribute("id"),
      url.getAttribute("DefaultValue"),
    ])
  );
  const actions = elementsOf(document, "Action");
  const stations = actions.map((action) => {
    const [location] = [...action.getElementsByTagName("SourceLocation")];
    const url = new URL(urls.get(location?.getAttribute("resid") ?? "") ?? "");
    expect(url.pathname).toBe("/taskpane.html");
    return url.searchParams.get("station");
  });
  expect(stations).toEqual(STATIONS);
  expect(stations.map(parseStation)).toEqual(STATIONS);
  const panes = actions.map((action) => action.getElementsByTagName("TaskpaneId")[0]?.textContent);
  expect(new Set(panes).size).toBe(1);
});

test("the add-in is there in every Excel that has ribbon buttons, and changes the workbook", () => {
  const sets = elementsOf(document, "Set").map((set) => [
    set.getAttribute("Name"),
    set.getAttribute("MinVersion"),
  ]);
  expect(sets).toEqual([["ExcelApi", "1.1"]]);
  expect(elementsOf(document, "Permissions")[0]?.textContent).toBe("ReadWriteDocument");
  expect(elementsOf(document, "VersionOverrides")[0]?.getAttribute("xsi:type")).toBe(
    "VersionOverridesV1_0"
  );
});

test("office-addin-manifest reads the manifest", async () => {
  const info = await OfficeAddinManifest.readManifestFile(path);
  expect(info).toMatchObject({
    officeAppType: "TaskPaneApp",
    displayName: "分工",
    defaultLocale: "zh-CN",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
  });
});
