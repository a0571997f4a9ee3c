import { STATUSES, type Status } from "./return-form";

/** What a status cell says. */
export type StatusReading =
  /** One of the drop-down's words. */
  | { readonly kind: "listed"; readonly status: Status }
  /** Other words for one of them; `isWhole` where the cell says nothing beside. */
  | { readonly kind: "mapped"; readonly status: Status; readonly isWhole: boolean }
  | { readonly kind: "unknown" };

/**
 * Words that offices write instead of the drop-down's, from published progress tables (六安 2021–2024,
 * 宣城 2020, 金寨 2025, 紫阳 2022). What can be meant in two ways, such as 未完成 or ×, is left out.
 */
const OTHER_WORDS: { readonly [Word in Status]: readonly string[] } = {
  已完成: [
    ...[
      "完成",
      "全部完成",
      "已全部完成",
      "圆满完成",
      "提前完成",
      "已提前完成",
      "完成了",
      "均已完成",
    ],
    ...["已办结", "办结", "已落实", "已建成", "已完工", "已竣工", "√", "✓", "✔", "☑", "是", "100%"],
  ],
  序时推进: [
    ...["推进中", "正在推进", "进行中", "正在进行", "办理中", "正在办理", "实施中", "正在实施"],
    ...[
      "开展中",
      "正在开展",
      "有序推进",
      "稳步推进",
      "持续推进",
      "正常推进",
      "按序时推进",
      "加快推进",
    ],
    ...[
      "达序时进度",
      "达到序时进度",
      "达进度",
      "达序时",
      "按计划推进",
      "进展良好",
      "进展顺利",
      "正常",
    ],
    ...["持续开展", "长期推进", "长期坚持", "常态化推进", "在建", "建设中"],
  ],
  进展滞后: [
    ...["滞后", "进度滞后", "推进缓慢", "进展缓慢", "缓慢", "欠进度", "未达进度", "未达序时进度"],
    ...["未达到序时进度", "慢于序时", "低于序时进度", "有一定困难", "推进困难", "受阻"],
  ],
  未启动: [
    "尚未启动",
    "没有启动",
    "未开始",
    "尚未开始",
    "未开展",
    "尚未开展",
    "未实施",
    "待启动",
    "未开工",
  ],
  零报告: [
    ...[
      "无",
      "零",
      "无进展",
      "本季度无进展",
      "本期无进展",
      "本年度无进展",
      "暂无进展",
      "暂无",
      "无情况",
    ],
    ...[
      "无新进展",
      "没有进展",
      "不涉及",
      "无报告事项",
      "无此项工作",
      "本期无",
      "本季度无",
      "零进展",
    ],
  ],
};

/** Nearly done: done by these offices' counts, unless the share beside it says otherwise. */
const NEARLY_DONE = new Set(["基本完成", "已基本完成", "已完成或基本完成"]);

const STATUS_BY_WORD: ReadonlyMap<string, Status> = new Map(
  STATUSES.flatMap((status) => [
    [status, status] as const,
    ...OTHER_WORDS[status].map((word) => [word, status] as const),
  ])
);

/** Reads a status as a unit wrote it; `percent` (0–100) decides whether 基本完成 is done. */
export function parseStatus(text: string, percent: number | null): StatusReading {
  const word = statusWord(text);
  const listed = STATUSES.find((status) => status === word);
  if (listed !== undefined) return { kind: "listed", status: listed };
  const status = statusOf(word, percent);
  if (status !== undefined) return { kind: "mapped", status, isWhole: true };
  const [first = ""] = text
    .normalize("NFKC")
    .trim()
    .split(/[,;:。、(\s]/);
  const opening = statusOf(statusWord(first), percent);
  // One sign or syllable in front of a sentence says too little.
  return opening === undefined || first.length < 2
    ? { kind: "unknown" }
    : { kind: "mapped", status: opening, isWhole: false };
}

/** Says whether a progress text says, alone, that there is nothing to report. */
export function isZeroReport(text: string): boolean {
  const word = statusWord(text);
  return word === "零报告" || OTHER_WORDS.零报告.includes(word);
}

function statusOf(word: string, percent: number | null): Status | undefined {
  if (NEARLY_DONE.has(word)) return percent !== null && percent < 100 ? "序时推进" : "已完成";
  return STATUS_BY_WORD.get(word);
}

function statusWord(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^["'“”‘’[【(]+|["'“”‘’\]】).。!！;,，]+$/g, "");
}
