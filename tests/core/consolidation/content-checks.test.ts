import { consolidate } from "../../../src/core/consolidation/consolidate";
import { contradictingFigures } from "../../../src/core/consolidation/content-checks/contradicting-figures";
import { copiedShare } from "../../../src/core/consolidation/content-checks/copied-text";
import { plannedClause } from "../../../src/core/consolidation/content-checks/plan-words";
import type { Contribution } from "../../../src/core/returns/unit-return";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

/** Sentences of progress beside 已完成, and the word that contradicts it; `null` for innocent ones. */
const planned: readonly (readonly [text: string, word: string | null])[] = [
  ["道路已铺设完成，预计12月底通车", "预计"],
  ["拟于明年一季度组织验收", "拟"],
  ["拟在下月召开推进会", "拟"],
  ["计划于2022年3月完成竣工验收", "计划"],
  ["计划年底前投入使用", "计划"],
  ["方案已报市里，计划下一步组织实施", "计划"],
  ["主体完工，力争年底前交付", "力争"],
  ["争取年底前完成剩余工程", "争取"],
  ["设备已到货，尚未安装", "尚未"],
  ["资金仍未到位", "仍未"],
  ["将于近期启动二期建设", "将于"],
  ["项目预期于六月建成", "预期"],
  ["按计划完成全部任务", null],
  ["年度计划任务全部完成", null],
  ["《三年行动计划》已印发", null],
  ["超计划完成投资1.2亿元", null],
  ["原计划于12月建成，现已提前完工", null],
  ["比预计提前一个月建成", null],
  ["拟定实施方案并印发", null],
  ["起草并拟定了合作协议，双方已签字", null],
  ["建成虚拟仿真实训基地", null],
  ["编制完成国土空间规划", null],
  ["已纳入2022年项目储备计划", null],
  ["较计划提前完成", null],
  ["尚未发现违规问题", null],
  ["全年未发生安全事故，暂未收到投诉", null],
  ["争取上级资金3000万元，已全部到位", null],
  ["完成计划投资的120%", null],
];

/** Sentences with figures, and the share that the figures give; `null` where nothing contradicts. */
const figures: readonly (readonly [text: string, computed: number | null])[] = [
  ["共170户，已完成145户，占87.9%", 85.29],
  ["全县共排查房屋1,200户，完成整治900户，完成率80%", 75],
  ["任务200公里，建成150公里，占总任务的80%", 75],
  ["完成145/170（87.9%）", 85.29],
  ["计划投资5亿元，完成投资4亿元，占90%", 80],
  ["应开工12个项目，已开工9个，开工率85%", 75],
  ["应开工项目12个，已开工9个，开工率85%", 75],
  ["共170户，已完成145户，占85.3%", null],
  ["共170户，已完成145户，占85%", null],
  ["共3个，已完成1个，占33.3%", null],
  ["共3个，已完成2个，占66%", null],
  ["已完成145户，占任务数170户的85.3%", null],
  ["完成145/170（85.3%）", null],
  ["12/25前完成率达100%", null],
  ["完成投资3.5亿元，同比增长12.3%；上年3亿元", null],
  ["新建道路15公里，惠及群众2000人，占全县人口的3%", null],
  ["参保率98%，覆盖12个乡镇", null],
  ["建成大棚30座、养殖场12座，占地50亩", null],
  ["接待游客120万人次，占全市的15%", null],
  ["共120户，已搬迁80户，剩余40户，占33.3%", null],
  ["全年任务100个，完成110个，占110%", null],
  ["投资2.4亿元占总投资3亿元的80%", null],
];

test("[C18] words of the future beside 已完成 are told from innocent ones", () => {
  const found = planned.map(([text]) => [text, plannedClause(text)?.word ?? null]);
  expect(found).toEqual(planned);
});

test("[C18] a share that its figures do not give is told from all others", () => {
  const found = figures.map(([text]) => [text, contradictingFigures(text)[0]?.computed ?? null]);
  expect(found).toEqual(figures);
});

test("[C18] a copied text is told from a short one, and from one with new figures", () => {
  const text = "已组织召开工作推进会3次，完成项目入库12个，投资到位2.1亿元";
  expect(copiedShare(text, text)).toBe(1);
  expect(copiedShare(`${text}。`, text.replace("，", "、"))).toBe(1);
  expect(copiedShare(text.replace("工作推进会", "工作推进会议"), text)).toBeGreaterThan(0.92);
  expect(copiedShare(text.replace("12", "15"), text)).toBeNull();
  expect(copiedShare("按序时进度推进", "按序时进度推进")).toBeNull();
  expect(copiedShare("已与三家高校签订战略合作协议，共建实验室正在装修", text)).toBeNull();
});

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };

function codes(now: Partial<Contribution>, before?: Partial<Contribution>): readonly string[] {
  const of = (part: Partial<Contribution>) =>
    sampleReturn("教育.xlsx", "县教育局", [said({ status: null, percent: null, ...part })]);
  const earlier =
    before === undefined
      ? {}
      : {
          earlier: consolidate([of(before)], { ...context, period: { year: 2021, quarter: 3 } }),
        };
  const { issues } = consolidate([of(now)], { ...context, ...earlier });
  return issues.map(({ code }) => code);
}

test("[C18] status and share that contradict one another, and a missing text, are said", () => {
  expect(codes({ status: "已完成", percent: 90 })).toEqual(["status-contradicts-percent"]);
  expect(codes({ status: "未启动", percent: 5 })).toEqual(["status-contradicts-percent"]);
  expect(codes({ status: "已完成", percent: 100 })).toEqual([]);
  expect(codes({ status: "序时推进", progress: "—" })).toEqual(["empty-progress"]);
  expect(codes({ status: "零报告", progress: "" })).toEqual([]);
  expect(codes({ status: "已完成", progress: "拟于明年验收" })).toEqual(["done-beside-plan"]);
  expect(codes({ status: "序时推进", progress: "拟于明年验收" })).toEqual([]);
});

test("[C18] what went back or was copied since the period before is said", () => {
  const text = "已与三家高校签订战略合作协议，共建实验室正在装修";
  const half = { status: "序时推进", percent: 60, progress: text } as const;
  expect(codes({ ...half, percent: 70 }, half)).toEqual(["copied-from-before"]);
  expect(codes({ ...half, percent: 50, progress: "有所延误" }, half)).toEqual([
    "percent-went-back",
  ]);
  const done = { status: "已完成", percent: 100, progress: text } as const;
  expect(codes({ ...half, percent: null, progress: "返工" }, done)).toEqual(["status-went-back"]);
  expect(codes(done, done)).toEqual([]);
  expect(codes({ status: "进展滞后", progress: "资金未到" }, half)).toEqual([]);
});
