import type { ImportTexts } from "../../stations/import-texts";

/** 导入的文字。 */
export const importTexts: ImportTexts = {
  pick: "选择通知文件",
  again: "重新导入",
  sample: "示例通知",
  sampleHint: "第一次使用？点“示例通知”，用一份真实通知走一遍。",
  formats: "支持 docx、doc、txt，也可选本程序写出的工作簿",
  tables: "分工表",
  register: "单位名录",
  rows: (count) => `${count} 项`,
  registerSize: (units, towns) => `${units} 家单位，其中乡镇 ${towns} 个`,
  done: (tables, rows) => `已导入 ${tables} 张分工表，共 ${rows} 项`,
  keptTitle: "保留的原表",
  keptAside: (sheet, keptAs) => `原工作表“${sheet}”有改动，已改名为“${keptAs}”保留`,
};
