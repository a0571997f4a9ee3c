import type { EntryRule } from "./sheet-plan";

/** What a spreadsheet tells a person whose entry breaks a rule. */
export interface EntryMessage {
  readonly title: string;
  readonly text: string;
}

/** Words the refusal of an entry; return forms are Chinese documents in every language of the program. */
export function entryMessage(rule: EntryRule): EntryMessage {
  switch (rule.kind) {
    case "list":
      return { title: "请从列表中选择", text: `请选择：${rule.values.join("、")}` };
    case "percent":
      return { title: "完成比例", text: "请填写0%至100%之间的比例，如85%" };
    case "date":
      return { title: "填报日期", text: "请填写日期，如2021-12-25" };
  }
}
