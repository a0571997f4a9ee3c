/** Whole headings of assignment tables, white space taken out; only used to recognise a layout. */
const HEADING =
  /^(?:序号?|编号|项目|类别|事项|任务|重点任务|工作任务|主要任务|目标任务|目标与任务|重点工作|重点工作任务|主要工作|主要内容|工作内容|督查内容|事项名称|任务名称|合作内容|工作措施|具体举措|举措|工作目标|.{0,6}(?:责任|承办|牵头|主办|配合|协同|协办|参与|负责|实施)(?:责任)?(?:单位|部门|领导|人)|.{0,4}(?:责任|牵头|主办|配合|协同|协办|参与)(?:单位|部门)[（(].{0,20}[）)]|(?:分管|包保|牵头负责|牵头)?.{0,2}领导|(?:完成|办理|整改)?(?:时限|时间|期限|时间进度|完成时间)|任务来源|来源|备注|进展情况|完成情况)$/;

/** Says whether a text is, white space and width aside, the heading of a column. */
export function isHeadingText(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(/\(/g, "（").replace(/\)/g, "）");
  return plain.length <= 30 && HEADING.test(plain);
}

/** Counts the headings among the cells of a row. */
function headingCount(cells: readonly string[]): number {
  return cells.filter(isHeadingText).length;
}

/** Says whether a row is made of column headings: at least two, and at least half of its texts. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  const headings = headingCount(cells);
  return headings >= 2 && headings * 2 >= filled;
}

/** Says whether a line opens something outside a table: a remark, an annex, a note. */
export function isOutsideTable(line: string): boolean {
  return /^\s*(?:备\s*注|附\s*[件表]|注)\s*(?:[：:]|[\d一二三四五六七八九十]|$)/.test(line);
}

/** Says whether a line is a category row such as 一、… or （二）…. */
export function isCategoryText(line: string): boolean {
  return /^\s*(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百]+[）)])/.test(line);
}
