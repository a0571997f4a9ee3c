import type { ReportTexts } from "../../stations/report-texts";

/** 上报的文字。 */
export const reportTexts: ReportTexts = {
  run: "生成上报表",
  done: (count) => `已生成 ${count} 张上报表`,
  sheetsTitle: "上报表",
  chaseTitle: (count) => `催报（${count}）`,
  chaseCopy: "复制催报名单",
  chaseText: (period, units) =>
    `${period}尚未报送的单位（${units.length}家）：${units.join("、")}。`,
  nobodyToChase: "各单位均已报送",
  consolidateFirst: "请先到“汇总”选取本报送期的报送表。",
  printHint: "均为A4横向，表头逐页重复，可直接打印。",
};
