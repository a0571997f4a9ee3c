import type { CommandMessages } from "../command-messages";

const MISSING = {
  notice: "没有指明通知文件或工作簿",
  return: "没有指明报送表（文件、文件夹或压缩包）",
  output: "没有用 -o 指明结果存到哪里",
  period: "没有用 --period 指明报送期，如 2021Q4 或 2021",
  file: "没有指明要读的文件",
} as const;

/** 命令行所说的话。 */
export const command: CommandMessages = {
  help: `分工：责任分工表的导入、校验、下发、汇总与上报

用法
  fengong load        通知…  -o 工作簿.xlsx [--register 名录.json] [--due 2021Q4=2022-01-05] [--json]
  fengong validate    通知|工作簿 [--register 名录.json] [--json]
  fengong issue       通知|工作簿 --period 2021Q4 -o 文件夹|填报表.zip [--leads-only] [--apart] [--json]
  fengong consolidate 通知|工作簿 报送表… --period 2021Q4 -o 工作簿.xlsx [--leads-only] [--jobs N] [--json]
  fengong consolidate 通知|工作簿 报送表… --period 2021Q4 --partial 部分结果.parquet   与其他部分结果合并用
      --sender 文件=单位  指定报送单位（“文件=-”表示不是报送表）   --prefer 文件  内容不一致时以它为准
      --send-back 单位=原因  记为退回   --received 2021-12-28  收到日期，默认今天
      --counties  报送表是各县的汇总工作簿，以县为单位汇总
  fengong report      工作簿 --period 2021Q4 -o 工作簿.xlsx [--template 上级模板.xlsx] [--leads-only] [--json]
  fengong register export   工作簿 -o 名录.json|名录.xlsx       导出单位名录
  fengong register import   名录.json|名录.xlsx -o 工作簿.xlsx  替换工作簿里的单位名录
  fengong register contacts 联络员名单… -o 工作簿.xlsx         并入联络员，不一致的只列出
  fengong read        文件… [--json]      看程序从电子表格中读到什么
  fengong preview     [--port 3000]       在浏览器中使用，不需要Excel

汇总时可另加（可多次）
  --sender 文件=单位      指定一个文件是谁报的；“文件=-”表示不是报送表
  --prefer 文件           同一单位几份说法不一时，以这一份为准
  --send-back 单位=原因   退回一家单位的报送表
  --received 2021-12-30   这批文件收到的日期，不写为今天
  --counties              交来的是各县的汇总工作簿，每县作为一个单位

四季度与全年同时到期的，合为一份填报表；--apart 分开生成。报送表可以是文件、文件夹或压缩包。--lang en 换成英文。
退出码：0 完成；1 完成，但数据中有错误；2 输入无法使用。`,
  unknownCommand: (name) => `没有“${name}”这个命令。运行 fengong help 查看用法。`,
  usage: (detail) => `命令写法有误：${detail}。运行 fengong help 查看用法。`,
  missing: (what) => `${MISSING[what]}。运行 fengong help 查看用法。`,
  registerUsage:
    "register 后要写 export、import 或 contacts，再写文件。运行 fengong help 查看用法。",
  notABook: (path) => `“${path}”不是本程序写出的工作簿（.xlsx），没有改动。`,
  registerChanges: (added, changed, gone) => `单位名录：新增${added}，改动${changed}，减少${gone}`,
  registerChange: (kind, names) =>
    `${{ added: "新增", changed: "改动", gone: "减少" }[kind]}：${names}`,
  contactsMerged: (added, same) => `联络员：写入${added}家，一致${same}家`,
  contactConflict: (unit, current, offered, file) =>
    `${unit}的联络员与名录不一致，名录未改：名录为${current}，${file}为${offered}`,
  contactUnknown: (unit, person, file) =>
    `名录中没有“${unit}”，其联络员${person}（${file}）没有写入。请在单位名录中加上该单位或别名。`,
  replaced: (title) => `工作簿里原有的《${title}》已整套改名保留，不再作为分工表`,
  assumed: (sheet, text, count) =>
    `${sheet === "" ? "" : `工作表“${sheet}”：`}${text}${count > 1 ? `（${count}处）` : ""}`,
  notFound: (path) => `找不到“${path}”。请核对路径和文件名。`,
  severalFiles: (written, names) =>
    `有几份不同的文件都叫“${written}”（${names.join("、")}），分不清指的是哪一份。请把它们放在各自的文件夹里一起交来，并连文件夹一起写，例如 太阳乡/${written.split("/").pop() ?? written}。`,
  noSuchReturn: (written) =>
    `--sender 或 --prefer 指的“${written}”，这次和以前读过的报送表里都没有，什么也没有写出。请核对文件名（有同名的，连文件夹一起写）。`,
  choicesInPartial:
    "部分结果（--partial）不带人工的取舍，没有写出。--sender、--prefer、--send-back 请在汇总到工作簿（-o）时使用，再由那个工作簿写部分结果。",
  unknownUnit: (name) =>
    `单位名录中没有“${name}”。请使用名录中的简称或全称（不是报送表的文件写作“文件=-”）。`,
  badRegister: (path) =>
    `“${path}”不是单位名录。请使用本程序导出的 JSON 文件，或有“单位名称”一栏的工作簿，且单位名称不重复。`,
  reading: (done, total, subject) => `正在处理 ${done}/${total}：${subject}`,
  table: (annex, title, rows) => `${annex} ${title}：${rows}项`,
  issueCount: (errors, warnings, infos) =>
    `校验结果：错误${errors}条，提醒${warnings}条，信息${infos}条`,
  ignoredCount: (count) => `另有${count}条已在工作簿中忽略，不再列出`,
  severity: { error: "错误", warning: "提醒", info: "信息" },
  written: (path) => `已写入 ${path}`,
  notWritable: (path) =>
    `写不进“${path}”，原有的文件没有改动。它可能正被 Excel 或 WPS 打开，或与文件夹重名，或没有写入权限，或磁盘已满。请关闭它、腾出空间，或用 -o 另选位置。`,
  notXlsx: (path) =>
    `“${path}”不能写：本工具写出的是不带宏的 .xlsx 工作簿，用这个扩展名 Excel 打不开。请用 -o 另起 .xlsx 的文件名。`,
  keptFile: (path, keptAs) => `原有的 ${path} 内容不同，已改名保留为 ${keptAs}`,
  savedWithout: (path, parts, original) =>
    `原工作簿中的${parts}没有写进 ${path}：本工具不保存这些内容，它们还在 ${original} 里，需要时请用 Excel 或 WPS 打开`,
  editedTable: (sheet, count) => `工作表“${sheet}”写出后被人改过，与新表不同${count}处：`,
  editedCell: (place, current, planned) =>
    `  ${place}：现表为${current === "" ? "空" : `“${current}”`}，新表为${planned === "" ? "空" : `“${planned}”`}`,
  editedRow: (side, row, text) =>
    side === "current"
      ? `  现表第${row}行，新表没有：${text}`
      : `  新表第${row}行，现表没有：${text}`,
  moreEdited: (count) => `  另有${count}处，请对照两张表，或加 --json 全部列出`,
  keptSheet: (sheet, keptAs) => `工作表“${sheet}”被人改过，已改名保留为“${keptAs}”`,
  refused: (name, reason, remedy) => `“${name}”未读入：${reason}。${remedy}。`,
  formCounts: (period, { all, leadsOnly }, isLeadsOnly) =>
    `${period}：发给全部责任单位${all}份，只发牵头单位${leadsOnly}份；本次${isLeadsOnly ? "只发牵头单位" : "发给全部责任单位（只发牵头单位请加 --leads-only）"}`,
  forms: (period, count, path) => `${period}：已生成填报表${count}份，存到 ${path}`,
  unexpanded: (name, rows) =>
    `“${name}”（${rows}）落不到具体单位，未生成填报表。请在名录或责任单位栏中写明。`,
  dueTogether: (period) => `以下是同时到期的${period}：`,
  consolidated: (period, files, unreadable) =>
    `${period}：读取报送文件${files}个，其中${unreadable}个未能读入`,
  receipts: (reported, zero, partial, none, sentBack) =>
    `已报${reported}家，零报告${zero}家，部分报${partial}家，未报${none}家${sentBack === 0 ? "" : `，退回${sentBack}家`}`,
  cells: (read, placed, unplaced) =>
    `单位填写的单元格${read}个：归入汇总${placed}个，列入未归位清单${unplaced}个`,
  preview: (url) =>
    `预览已启动：${url}\n在浏览器中打开上面的地址，点“示例通知”即可试用。按 Ctrl+C 结束。`,
  portTaken: (port) => `端口${port}已被占用。请用 --port 另选一个，如 --port ${port + 1}。`,
};
