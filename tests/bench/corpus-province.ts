import type { CellValue } from "../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../src/core/grid/grid";
import type { Notice } from "../../src/core/notice/notice";
import { parseNotice } from "../../src/core/notice/parse-notice";
import type { Unit, UnitRegister } from "../../src/core/units/unit-register";
import { documentOfGrids } from "../../src/files/document/document-of-grids";
import { chineseText, numbersFrom } from "./random-text";

/** How a province is divided: 41 cities × 8 counties × 50 units are 16,400 returns. */
export const COUNTIES_OF_CITY = 8;
export const UNITS_OF_COUNTY = 50;
export const ROWS_OF_RETURN = 45;
export const ALL_RETURNS = 41 * COUNTIES_OF_CITY * UNITS_OF_COUNTY;
export const PERIOD = { year: 2021, quarter: 4 } as const;

const FIRST = "安宁和顺太永新福长昌兴广";
const SECOND = "平阳山川江湖泉城原陵丰泰源林溪岭州河塘岗海沙石桥坪亭田水";
const BUREAUS =
  "办公室 纪委监委 组织部 宣传部 统战部 政法委 发改委 教体局 科技局 经信局 公安局 民政局 司法局 财政局 人社局 自然资源局 住建局 交通局 水务局 农业农村局 商务局 文旅局 卫健委 退役军人局 应急局 审计局 市场监管局 统计局 医保局 信访局 林业局 城管局 数据资源局 生态环境分局 税务局 气象局 供电公司 人民银行 法院 检察院 总工会 团委 妇联 工商联 科协 残联 开发区 供销社 档案馆 机关事务中心".split(
    " "
  );

/** The name of a county by its place in the province. */
function countyName(index: number): string {
  const first = FIRST[index % FIRST.length] ?? "";
  return `${first}${SECOND[Math.floor(index / FIRST.length)] ?? ""}县`;
}

/** The name of the unit that sends a return, by the return's place. */
export function unitName(index: number): string {
  const county = countyName(Math.floor(index / UNITS_OF_COUNTY));
  return `${county}${BUREAUS[index % UNITS_OF_COUNTY] ?? ""}`;
}

/** The register of the units that send the first `count` returns. */
export function registerOf(count: number): UnitRegister {
  const counties = Math.ceil(count / UNITS_OF_COUNTY);
  return {
    county: "某省",
    divisionCode: "340000",
    note: "",
    units: Array.from({ length: counties * UNITS_OF_COUNTY }, (_, index): Unit => {
      const name = unitName(index);
      return {
        name,
        fullName: name,
        type: countyName(Math.floor(index / UNITS_OF_COUNTY)),
        aliases: [],
        formerNames: [],
        fullNameStatus: "confirmed",
      };
    }),
    groups: Array.from({ length: counties }, (_, index) => ({
      name: groupName(index),
      aliases: [],
      memberType: countyName(index),
    })),
    neverMerge: [],
  };
}

/** The assignment tables, one a city, with 45 rows a county, as worksheets. */
export function noticeGrids(count: number): readonly Grid[] {
  const counties = Math.ceil(count / UNITS_OF_COUNTY);
  const cities = Math.ceil(counties / COUNTIES_OF_CITY);
  return Array.from({ length: cities }, (_, city) => {
    const label = `附件${city + 1}`;
    const first = city * COUNTIES_OF_CITY;
    const last = Math.min(counties, first + COUNTIES_OF_CITY);
    const rows: CellValue[][] = [];
    for (let county = first; county < last; county++)
      for (let row = 0; row < ROWS_OF_RETURN; row++)
        rows.push([rows.length + 1, taskText(county, row), unitsText(county, row)]);
    const heading = ["序号", "工作任务", "责任单位"];
    const title = `第${city + 1}市2021年度工作计划责任分工`;
    return gridOfValues(label, [[label], [title], heading, ...rows]);
  });
}

/** The notice of the first `count` returns, read as the program reads it. */
export function noticeOf(count: number): Notice {
  const title = "关于印发2021年度工作计划责任分工的通知";
  return parseNotice(documentOfGrids(title, noticeGrids(count)), registerOf(count));
}

function groupName(county: number): string {
  return `各${countyName(county).slice(0, -1)}单位`;
}

function taskText(county: number, row: number): string {
  const random = numbersFrom(1_000_003 * (county + 1) + 7919 * (row + 1));
  return `推进${countyName(county)}${chineseText(random, 16 + random(20))}`;
}

function unitsText(county: number, row: number): string {
  return `${unitName(county * UNITS_OF_COUNTY + (row % UNITS_OF_COUNTY))}、${groupName(county)}`;
}
