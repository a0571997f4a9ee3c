import seedRegister from "../../../seeds/huoshan-units.json";
import { parseResponsibility } from "../../../src/core/units/parse-responsibility";
import type { Responsibility } from "../../../src/core/units/responsibility";
import { isLeadRule } from "../../../src/core/units/rule-notes";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { createUnitResolver } from "../../../src/core/units/unit-resolver";

const resolver = createUnitResolver(seedRegister as unknown as UnitRegister);

/** A register that holds just these short names, of a city or a county. */
function registerOf(county: string, names: readonly string[]): UnitRegister {
  return {
    county,
    divisionCode: "",
    note: "",
    units: names.map((name) => ({
      name,
      fullName: name,
      type: "政府部门",
      aliases: [],
      formerNames: [],
      fullNameStatus: "confirm",
    })),
    groups: [],
    neverMerge: [],
  };
}

function read(text: string, names?: readonly string[], county = "六安市"): Responsibility {
  const own = names === undefined ? resolver : createUnitResolver(registerOf(county, names));
  return parseResponsibility(text, own);
}

function texts({ mentions }: Responsibility): readonly string[] {
  return mentions.map((mention) => mention.text);
}

test("[U10] form 1: the first of one column leads", () => {
  const cell = read("县发改委、县城管局、县住建局、县供电公司");
  expect(cell.lead).toBe("县发改委");
  expect(cell.participants).toEqual(["县城管局", "县住建局", "县供电公司"]);
  expect(cell.mentions.every((mention) => mention.markedRole === null)).toBe(true);
});

test("[U10] form 2: 等 closes its class; towns and zone follow", () => {
  const cell = read("县发改委、县住建局等，各乡镇，县经济开发区");
  expect(cell.openEnds).toEqual([{ afterUnit: "县住建局", isAlone: false }]);
  expect(cell.groups).toEqual(["各乡镇"]);
  expect(cell.participants).toEqual(["县住建局", "县经济开发区"]);
});

test("[U10] form 3: a rule note in brackets is lifted out", () => {
  const cell = read("县科技经信局等（排名第一为牵头责任单位，以下相同）");
  expect(texts(cell)).toEqual(["县科技经信局"]);
  expect(cell.notes).toEqual(["排名第一为牵头责任单位，以下相同"]);
  expect(cell.openEnds).toEqual([{ afterUnit: "县科技经信局", isAlone: true }]);
});

test("[U10] form 4: an office in brackets is no second unit", () => {
  const cell = read("县发改委（军民融合办）");
  expect(cell.lead).toBe("县发改委");
  expect(cell.participants).toEqual([]);
  expect(cell.mentions[0]?.qualifier).toBe("军民融合办");
});

test("[U10] form 6: 市政府各部门、各直属机构 is a group that nobody can expand", () => {
  const cell = read("市政府各部门、各直属机构", ["市政府办"]);
  expect(cell.groups).toEqual(["市政府各部门", "各直属机构"]);
  expect(cell.lead).toBeNull();
  expect(cell.openEnds.map((end) => end.afterUnit)).toEqual(["市政府各部门", "各直属机构"]);
});

test("[U10] form 8: labels inside one text give leader, lead, participants and time", () => {
  const cell = read(
    "牵头负责领导:李某某。牵头责任单位:市发改委。协同责任单位:市财政局、各直属机构。完成时限:2021年12月31日",
    ["市发改委", "市财政局"]
  );
  expect(cell.lead).toBe("市发改委");
  expect(cell.participants).toEqual(["市财政局"]);
  expect(cell.groups).toEqual(["各直属机构"]);
  expect(cell.notes).toEqual(["牵头负责领导：李某某", "完成时限：2021年12月31日"]);
});

test("[U10] form 9: 责任单位 beside 牵头单位 means participants", () => {
  const cell = read(
    "牵头单位:区发改局 / 责任单位:立山经济开发区,全区经济运行各专班",
    ["区发改局", "立山经济开发区"],
    "立山区"
  );
  expect(cell.lead).toBe("区发改局");
  expect(cell.participants).toEqual(["立山经济开发区"]);
  expect(cell.groups).toEqual(["全区经济运行各专班"]);
  expect(cell.mentions.map((mention) => mention.markedRole)).toEqual([
    "lead",
    "participant",
    "participant",
  ]);
});

test("[U10] form 10: a leader before 责任单位 is a note, the first unit leads", () => {
  const cell = read("牵头市领导:王某某 责任单位:市发改委、市农业农村局、市文旅局", [
    "市发改委",
    "市农业农村局",
    "市文旅局",
  ]);
  expect(cell.lead).toBe("市发改委");
  expect(cell.participants).toEqual(["市农业农村局", "市文旅局"]);
  expect(cell.notes).toEqual(["牵头市领导：王某某"]);
});

test("[U10] form 11: two names before 牵头 both lead", () => {
  const cell = read("(合肥市,省发展改革委牵头)", ["合肥市", "省发展改革委"], "安徽省");
  expect([cell.lead, cell.coLeads]).toEqual(["合肥市", ["省发展改革委"]]);
  expect(cell.participants).toEqual([]);
});

test("[U10] form 12: roles, inherited prefix, group and a note for the rows below", () => {
  const names = ["市生态环境局", "市发展和改革局", "市工业和信息化局", "市自然资源局"];
  const cell = read(
    "〔市生态环境局牵头,市发展和改革局、工业和信息化局、自然资源局参与,各县、区人民政府(管委会)负责落实。以下各项工作均需各县、区人民政府(管委会)落实,不再列出。〕",
    names,
    "潮州市"
  );
  expect(cell.lead).toBe("市生态环境局");
  expect(cell.coLeads).toEqual([]);
  expect(cell.participants).toEqual(["市发展和改革局", "市工业和信息化局", "市自然资源局"]);
  expect(cell.groups).toEqual(["各县、区人民政府(管委会)"]);
  expect(cell.mentions.map((mention) => mention.markedRole)).toEqual([
    "lead",
    ...Array<string>(4).fill("participant"),
  ]);
  expect(cell.notes).toEqual(["以下各项工作均需各县、区人民政府(管委会)落实,不再列出"]);
});

test("[U10] form 12: where the register is the county's, the inherited 市 keeps names unknown", () => {
  const cell = read("市发改委、教育局、财政局参与");
  expect(cell.mentions.map((mention) => mention.resolution.kind)).toEqual([
    "unknown",
    "unknown",
    "unknown",
  ]);
});

test("[U10] form 13: several leads", () => {
  const cell = read("(市生态环境局、市场监管局牵头,市发展和改革局、工业和信息化局参与)", [
    "市生态环境局",
    "市市场监管局",
    "市发展和改革局",
    "市工业和信息化局",
  ]);
  expect([cell.lead, ...cell.coLeads]).toEqual(["市生态环境局", "市市场监管局"]);
  expect(cell.participants).toEqual(["市发展和改革局", "市工业和信息化局"]);
});

test("[U10] form 14: 按职责分工负责 is a note; 及 parts two groups", () => {
  const cell = read(
    "(市政府办公室、市行政审批制度改革工作领导小组办公室牵头,市级各有关部门及各县市区政府按职责分工负责)",
    ["市政府办公室", "市行政审批制度改革工作领导小组办公室"],
    "咸阳市"
  );
  expect([cell.lead, ...cell.coLeads]).toEqual([
    "市政府办公室",
    "市行政审批制度改革工作领导小组办公室",
  ]);
  expect(cell.groups).toEqual(["市级各有关部门", "各县市区政府"]);
  expect(cell.notes).toEqual(["按职责分工负责"]);
  expect(cell.openEnds.map((end) => end.afterUnit)).toEqual(["市级各有关部门"]);
});

test("[U10] form 15: （责任单位：…） alone, the first leads", () => {
  const cell = read("(责任单位:省公安厅、省司法厅)", ["省公安厅", "省司法厅"], "湖南省");
  expect([cell.lead, cell.participants]).toEqual(["省公安厅", ["省司法厅"]]);
});

test("[U10] form 16: an attribute and a note for all rows stand beside the units", () => {
  const cell = read(
    "(预期性指标,牵头单位:市发改委;责任单位:市政府有关部门,各县市区,以下均需各县市区落实,不再逐一列出)",
    ["市发改委"],
    "荆门市"
  );
  expect(cell.lead).toBe("市发改委");
  expect(cell.groups).toEqual(["市政府有关部门", "各县市区"]);
  expect(cell.notes).toEqual(["预期性指标", "以下均需各县市区落实,不再逐一列出"]);
  expect(texts(cell)).toEqual(["市发改委", "市政府有关部门", "各县市区"]);
});

test("[U10] form 19: names that a line break tore apart are joined where the whole is known", () => {
  const cell = read("市生态\n环境局\n市农业\n农村局", ["市生态环境局", "市农业农村局"]);
  expect(texts(cell)).toEqual(["市生态环境局", "市农业农村局"]);
  expect(texts(read("县发改委\n县财政局"))).toEqual(["县发改委", "县财政局"]);
  expect(texts(read("县 法 院 县检察院"))).toEqual(["县法院", "县检察院"]);
});

test("[U10] form 20: 、 and ， are both separators, whichever is outside", () => {
  const cell = read("市发改委,各县区政府、市开发区管委", ["市发改委", "市开发区管委"]);
  expect(cell.lead).toBe("市发改委");
  expect(cell.groups).toEqual(["各县区政府"]);
  expect(cell.participants).toEqual(["市开发区管委"]);
});

test("[U10] form 21: a closing 等。 is an open end", () => {
  const cell = read("市发改委、市农业农村局、六安供电公司等。", [
    "市发改委",
    "市农业农村局",
    "六安供电公司",
  ]);
  expect(cell.openEnds).toEqual([{ afterUnit: "六安供电公司", isAlone: false }]);
  expect(cell.participants).toEqual(["市农业农村局", "六安供电公司"]);
});

test.each([
  ["县发改委、县财政局", 2],
  ["县发改委，县财政局", 2],
  ["县发改委,县财政局", 2],
  ["县发改委;县财政局；县教育局", 3],
  ["县发改委/县财政局", 2],
  ["县发改委及县财政局", 2],
  ["县发改委和县财政局", 2],
  ["县发改委与县财政局和县教育局", 3],
  ["县发改委 县财政局\u3000县教育局", 3],
  ["1.县发改委\n2.县财政局", 2],
])("[U11] %s names %d units", (text, count) => {
  const cell = read(text);
  expect(cell.mentions).toHaveLength(count);
  expect(cell.lead).toBe("县发改委");
  expect(cell.mentions.every((mention) => mention.resolution.kind === "exact")).toBe(true);
});

test("[U11] 和 inside a name is no separator", () => {
  expect(texts(read("县发展和改革委员会、县住房和城乡建设局"))).toEqual([
    "县发展和改革委员会",
    "县住房和城乡建设局",
  ]);
  expect(texts(read("县文化和旅游局和县住房和城乡建设局"))).toEqual([
    "县文化和旅游局",
    "县住房和城乡建设局",
  ]);
  expect(texts(read("县民政和社会局"))).toEqual(["县民政和社会局"]);
});

test.each([
  ["县发改委牵头，县财政局、县住建局配合", ["县财政局", "县住建局"]],
  ["县发改委牵头，县财政局，县住建局配合", ["县财政局", "县住建局"]],
  ["由县发改委牵头，县财政局、县住建局参与", ["县财政局", "县住建局"]],
  ["县发改委会同县财政局、县住建局负责", ["县财政局", "县住建局"]],
  ["县财政局、县住建局，县发改委（牵头）", ["县财政局", "县住建局"]],
  ["县发改委负责，县财政局、县住建局配合", ["县财政局", "县住建局"]],
  ["牵头单位：县发改委 配合单位：县财政局、县住建局", ["县财政局", "县住建局"]],
  ["主办：县发改委；协办：县财政局、县住建局", ["县财政局", "县住建局"]],
  ["配合单位：县财政局、县住建局；牵头单位：县发改委", ["县财政局", "县住建局"]],
])("[U12] %s: 县发改委 leads", (text, participants) => {
  const cell = read(text);
  expect(cell.lead).toBe("县发改委");
  expect(cell.coLeads).toEqual([]);
  expect(cell.participants).toEqual(participants);
  expect(cell.mentions.every((mention) => mention.resolution.kind === "exact")).toBe(true);
});

test("[U12] the column's heading gives the part of all its names", () => {
  const lead = parseResponsibility("县发改委、县财政局", resolver, { columnRole: "lead" });
  expect([lead.lead, lead.coLeads]).toEqual(["县发改委", ["县财政局"]]);
  const help = parseResponsibility("县发改委", resolver, { columnRole: "participant" });
  expect([help.lead, help.participants]).toEqual([null, ["县发改委"]]);
});

test("[U12] a lead that nobody knows is not replaced by the second name", () => {
  const cell = read("县民政局、县财政局");
  expect(cell.lead).toBeNull();
  expect(cell.participants).toEqual(["县财政局"]);
});

test("[U5] units that a bracket names behind a group are its members", () => {
  const cell = read("县直有关部门（县发改委、县财政局），各乡镇");
  expect(cell.groups).toEqual(["各乡镇"]);
  expect(cell.openEnds).toEqual([]);
  expect(cell.participants).toEqual(["县发改委", "县财政局"]);
});

test("[U13] empty cells and strokes name nobody", () => {
  for (const text of ["", " ", "/", "—", "无", "\n"]) expect(read(text).mentions).toEqual([]);
});

test.each(["县政协办", "县老科协办", "县非遗传承办"])(
  "[U12] the end of %s is no role, so the first unit leads",
  (name) => {
    const cell = read(`县发改委、县财政局、${name}`);
    expect(texts(cell)).toEqual(["县发改委", "县财政局", name]);
    expect([cell.lead, cell.participants]).toEqual(["县发改委", ["县财政局"]]);
  }
);

test("[U12] 协办 behind a whole name is a role", () => {
  const cell = read("县财政局主办，县住建局、县政协协办");
  expect([cell.lead, cell.participants]).toEqual(["县财政局", ["县住建局", "县政协相关专委会"]]);
});

test.each([
  ["县直有关部门（县发改委、县财政局、县民政局）", ["县发改委", "县财政局"], []],
  ["县直有关部门（县发改委、县财政局等）", ["县发改委", "县财政局"], ["县财政局"]],
  ["相关乡镇（衡山镇、下符桥镇）", ["衡山镇", "下符桥镇"], []],
  ["各乡镇（衡山镇、下符桥镇）", ["衡山镇", "下符桥镇"], []],
])("[U5] %s stands for those whom it names, and nobody leads", (text, units, openAfter) => {
  const cell = read(text);
  expect([cell.lead, cell.participants, cell.groups]).toEqual([null, units, []]);
  expect(cell.openEnds.map((end) => end.afterUnit)).toEqual(openAfter);
});

test("[U5] a name that nobody knows among the members stays a name", () => {
  const cell = read("县直有关部门（县发改委、县财政局、县民政局）");
  expect(cell.mentions.at(-1)).toMatchObject({
    text: "县民政局",
    resolution: { kind: "unknown" },
  });
});

test.each([
  ["各乡镇（经开区）", ["县经济开发区"]],
  ["各乡镇（街道、经开区）", ["县经济开发区"]],
  ["各乡镇（衡山镇等）", ["衡山镇"]],
])("[U5] %s keeps the group whole", (text, participants) => {
  const cell = read(text);
  expect([cell.groups, cell.participants]).toEqual([["各乡镇"], participants]);
});

test("[U5] two known units in a bracket behind a unit are units; one is its office", () => {
  expect(read("县发改委（县铁办、县财政局）")).toMatchObject({
    lead: "县发改委",
    participants: ["县铁办", "县财政局"],
  });
  expect(read("县发改委（县铁办）").mentions[0]?.qualifier).toBe("县铁办");
});

test.each([
  ["各乡镇（衡山镇除外）", ["衡山镇"]],
  ["各乡镇（除衡山镇、下符桥镇外）", ["衡山镇", "下符桥镇"]],
  ["各乡镇（不含衡山镇）", ["衡山镇"]],
  ["除衡山镇、下符桥镇外的各乡镇", ["衡山镇", "下符桥镇"]],
  ["除衡山镇外，各乡镇", ["衡山镇"]],
  ["各乡镇，衡山镇除外", ["衡山镇"]],
])("[U2] %s is all but those", (text, excepted) => {
  const cell = read(`县发改委，${text}`);
  expect(cell.groups).toEqual([]);
  expect(cell.mentions.at(-1)).toMatchObject({ text: "各乡镇", excepted });
  expect(cell.participants).toHaveLength(16 - excepted.length);
  for (const name of excepted) expect(cell.participants).not.toContain(name);
});

test("[U2] who cannot be taken out of a group leaves it whole", () => {
  for (const text of ["各乡镇（衡三镇除外）", "各乡镇（县法院除外）"]) {
    const [group] = read(text).mentions;
    expect([group?.members, group?.excepted?.length]).toEqual([undefined, 1]);
    expect(read(text).groups).toEqual(["各乡镇"]);
  }
});

test.each([
  ["有关单位：县发改委、县财政局", "县发改委", ["县财政局"]],
  ["县直有关单位：县发改委、县财政局", "县发改委", ["县财政局"]],
  ["牵头单位：县发改委；有关单位：县财政局", "县发改委", ["县财政局"]],
  ["牵头单位：县发改委，涉及乡镇：衡山镇、下符桥镇", "县发改委", ["衡山镇", "下符桥镇"]],
  ["其他：县财政局", null, ["县财政局"]],
  ["县发改委；其他：县财政局、县住建局", "县发改委", ["县财政局", "县住建局"]],
  ["县发改委：张某", "县发改委", []],
])("[U12] %s loses no unit at its colon", (text, lead, participants) => {
  const cell = read(text);
  expect([cell.lead, cell.participants]).toEqual([lead, participants]);
  expect(cell.groups).toEqual([]);
});

test.each(["县发改委·县财政局", "县发改委.县财政局", "县发改委+县财政局", "县发改委—县财政局"])(
  "[U11] %s names two units",
  (text) => {
    expect(read(text)).toMatchObject({ lead: "县发改委", participants: ["县财政局"] });
  }
);

test("[U11] at + one known side is enough, so that neither name is lost", () => {
  expect(texts(read("县发改委+县民政局"))).toEqual(["县发改委", "县民政局"]);
});

test.each([
  ["诸佛庵镇等5个乡镇", ["诸佛庵镇"]],
  ["但家庙等镇", ["但家庙镇"]],
  ["佛子岭、但家庙等镇", ["佛子岭镇", "但家庙镇"]],
  ["佛子岭、太阳等2个乡镇", ["佛子岭镇", "太阳乡"]],
  ["衡山镇和下符桥镇等乡镇", ["衡山镇", "下符桥镇"]],
])("[U4] %s is open-ended", (text, units) => {
  const cell = read(`县发改委，${text}`);
  expect(cell.participants).toEqual(units);
  expect(cell.openEnds).toEqual([{ afterUnit: units.at(-1), isAlone: false }]);
});

test.each([
  ["由县发改委牵头，会同县财政局、县住建局落实", ["县财政局", "县住建局"]],
  ["县发改委，会同县财政局", ["县财政局"]],
  ["县发改委(牵头)县财政局(配合)", ["县财政局"]],
  ["县发改委（牵头）县财政局、县住建局（配合）", ["县财政局", "县住建局"]],
  ["★县发改委、县财政局", ["县财政局"]],
  ["县财政局、县发改委（★）", ["县财政局"]],
])("[U12] in %s 县发改委 is said to lead", (text, participants) => {
  const cell = read(text);
  expect([cell.lead, cell.coLeads, cell.participants]).toEqual(["县发改委", [], participants]);
  const lead = cell.mentions.find((mention) => mention.text === "县发改委");
  expect(lead?.markedRole).toBe("lead");
});

test("[U12] a name that begins with 联合 is none that the lead consults", () => {
  const cell = read("县发改委、县财政局、联合水务公司");
  expect([cell.lead, cell.coLeads, texts(cell).at(-1)]).toEqual(["县发改委", [], "联合水务公司"]);
});

test("[U12] a mark at every name, or one that leads to a footnote, says nothing", () => {
  for (const text of ["★县发改委、★县财政局", "县发改委、县财政局※"]) {
    const { mentions } = read(text);
    expect(mentions.map((mention) => mention.markedRole)).toEqual([null, null]);
    expect(mentions.every((mention) => mention.resolution.kind === "exact")).toBe(true);
  }
});

test.each(["第一个为牵头单位", "首位为牵头单位", "排名第1的为牵头单位", "第一个的为牵头单位"])(
  "[N8] %s is the rule that the first leads",
  (text) => {
    expect(isLeadRule(text)).toBe(true);
  }
);

test("[N8] a first quarter in which somebody leads is no such rule", () => {
  expect(isLeadRule("第一个季度由县发改委牵头")).toBe(false);
  expect(isLeadRule("排名第12的为牵头单位")).toBe(false);
});
