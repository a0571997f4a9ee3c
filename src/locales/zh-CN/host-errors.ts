import type { FailureTexts } from "../failure-texts";

const named = (sheet: string): string => (sheet === "" ? "工作表" : `工作表“${sheet}”`);

/** 操作失败时的说明：什么事、为什么、怎么办。 */
export const failures: FailureTexts = {
  host: {
    "cell-edit-mode": () => ({
      what: "Excel正处于单元格编辑状态",
      why: "有单元格正在输入，Excel在此期间不接受其他操作。",
      next: "请点一下表格，按Enter或Esc结束输入，再重试。",
    }),
    "workbook-inactive": () => ({
      what: "本工作簿不在最前面",
      why: "同时打开了多个工作簿，Excel只接受对当前工作簿的操作。",
      next: "请切换回本工作簿，再重试。",
    }),
    "sheet-protected": (sheet) => ({
      what: `${named(sheet)}受保护，没有写入`,
      why: "工作表设有保护，程序不会自行解除。",
      next: "请在“审阅”中撤销工作表保护，再重试；表中内容未改动。",
    }),
    "workbook-protected": () => ({
      what: "工作簿结构受保护，没有写入",
      why: "工作簿设有结构保护，不能新增、改名或删除工作表。",
      next: "请在“审阅”中取消“保护工作簿”，再重试。",
    }),
    "sheet-missing": (sheet) => ({
      what: `找不到${named(sheet)}`,
      why: "工作表可能已被删除或改名。",
      next: "请恢复表名，或重新导入通知，再重试。",
    }),
    "too-much-data": (sheet) => ({
      what: `${named(sheet)}数据量过大`,
      why: "一次写入的内容超出了Excel的限制。",
      next: "请分批选取文件后再汇总，或改用桌面版Excel。",
    }),
    "no-answer": () => ({
      what: "Excel没有响应",
      why: "Excel正忙、弹出了对话框，或与服务器的连接已中断。",
      next: "请关闭Excel中的对话框，稍候重试；仍无响应时，请保存工作簿后重新打开窗格。",
    }),
    "not-supported": (subject) => ({
      what: subject === "" ? "此处不支持该操作" : `此处不支持该操作：${subject}`,
      why: "当前的Excel版本或运行环境没有这项功能。",
      next: "请改用下载文件的方式，或升级到Excel 2021及以上版本。",
    }),
    "name-taken": (subject) => ({
      what: subject === "" ? "工作表重名" : `工作表重名：${subject}`,
      why: "工作簿中已有同名的工作表（可能是隐藏的）或名称。",
      next: "请把原有的同名工作表改名，再重试。",
    }),
    "wrong-place": (subject) => ({
      what:
        subject === "" ? "Excel不接受这处位置或内容" : `${named(subject)}中有位置或内容Excel不接受`,
      why: "单元格所在的行、列或工作表可能刚被删除或改名，或内容超出了单元格的限制。",
      next: "请重新校验或重新打开窗格，让程序重读工作簿，再重试。",
    }),
    "filtered-range": (sheet) => ({
      what: `${named(sheet)}正在筛选，没有写入`,
      why: "筛选隐藏了部分行，Excel不允许改动这样的区域。",
      next: "请在“数据”中清除筛选，再重试。",
    }),
    "merged-range": (sheet) => ({
      what: `${named(sheet)}中有合并单元格，没有写入`,
      why: "要改动的区域与合并单元格只有一部分重叠，Excel不允许。",
      next: "请取消该处的合并单元格，再重试。",
    }),
    "pivot-table": (sheet) => ({
      what: `${named(sheet)}中有数据透视表，没有写入`,
      why: "要写入的区域与数据透视表重叠，Excel不允许改动。",
      next: "请把数据透视表移到别的工作表，再重试。",
    }),
    "no-room": (sheet) => ({
      what: `${named(sheet)}放不下，没有写入`,
      why: "插入的行或列会把已有内容挤出工作表，或与表格、数组公式冲突。",
      next: "请清除表格右侧和下方不用的内容，再重试。",
    }),
    refused: (subject) => ({
      what: subject === "" ? "Excel未能完成操作" : `Excel未能完成操作：${subject}`,
      why: "Excel没有说明原因，多因另一个工作簿在最前面、有对话框没有关闭，或Excel正忙。",
      next: "请切换回本工作簿，关闭对话框，稍候重试；仍不成功时，请保存工作簿后重试，或复制本消息并交给管理员。",
    }),
    failed: (subject) => ({
      what: subject === "" ? "Excel未能完成操作" : `Excel未能完成操作：${subject}`,
      why: "Excel返回了错误，原因见详情。",
      next: "请保存工作簿后重试；仍不成功时，请复制本消息并交给管理员。",
    }),
  },
  operation: {
    "no-notice-in-workbook": () => ({
      what: "本工作簿中没有责任分工表",
      why: "尚未导入通知，或附件工作表的表头已被改动。",
      next: "请先到“导入”读取通知。",
    }),
    "no-table-in-sheet": ({ sheet }) => ({
      what: `工作表“${sheet}”中没有读到责任分工表`,
      why: "表头要有任务一栏，并有“序号”或“责任单位”（“牵头单位”）一栏。",
      next: "请核对该表的表头后再选；工作表未改动。",
    }),
    "no-register": ({ file }) => ({
      what: `“${file}”不是单位名录`,
      why: "名录要有“单位名称”一栏且单位名称不重复，或为本程序导出的 JSON 文件。",
      next: "请先导出一份名录作样式，填好后再导入；单位名录未改动。",
    }),
    "no-contacts": ({ file }) => ({
      what: `“${file}”中没有读到联络员`,
      why: "表头要有“单位”和“姓名”两栏，另可有“职务”“联系电话”。",
      next: "请核对表头后再选；单位名录未改动。",
    }),
    // Where none of the files was read, each of them says why.
    "no-table": ({ file }) =>
      file === ""
        ? {
            what: "选的文件都没有读取",
            why: "每个文件的原因和办法列在下面。",
            next: "请照办法换一份文件，再导入；工作簿未改动。",
          }
        : {
            what: `“${file}”中没有读到责任分工表`,
            why: "文件不是责任分工的通知，或表格是图片，或表头缺“责任单位”一栏。",
            next: "请换成通知的文字版（docx、doc、txt），再导入；工作簿未改动。",
          },
    "invalid-period": ({ written }) => ({
      what: `“${written}”不是报送期`,
      why: "报送期写作年度或季度。",
      next: "请写成2021或2021Q4的形式。",
    }),
    "period-not-covered": ({ period, covered }) => ({
      what: `${period}没有需要报送的附件`,
      why:
        covered.length === 0
          ? "通知没有写明报送时间。"
          : `通知要求的报送期：${covered.join("、")}。`,
      next: "请另选报送期。",
    }),
    "no-reason": () => ({
      what: "没有填写忽略的原因",
      why: "忽略的问题连同原因记在工作簿里，以后可以查看和恢复。",
      next: "请选一个原因，或填写自己的说明。",
    }),
    "not-in-register": ({ subject }) => ({
      what: `“单位名录”表中没有“${subject}”`,
      why: "该单位或该列已被改名或删除。",
      next: "请核对“单位名录”表后重新校验，再加一次。",
    }),
    "template-without-table": ({ file }) => ({
      what: `“${file}”中没有认得出的表头`,
      why: "模板要有“任务”一类的栏，并有“完成状态”“进展情况”一类要填的栏。",
      next: "请核对模板的表头后重试；模板未改动。",
    }),
    "template-too-short": ({ file, needed, available }) => ({
      what: `“${file}”的空行不够：要填${needed}行，表头下只有${available}个空行`,
      why: "空行下面还有内容（如备注、填报人），程序不移动模板中的内容。",
      next: `请在模板中再插入${needed - available}个空行，保存后重试；模板未改动。`,
    }),
    "template-by-county": ({ file }) => ({
      what: `“${file}”没有填：这本工作簿是分县汇总，一项任务有几个县的报送内容`,
      why: "模板一行只放得下一份报送内容，程序不替各县取舍。",
      next: "请用各县自己的工作簿分别填报模板，或照“分县进展”填写；模板未改动。",
    }),
    "nothing-consolidated": ({ period }) => ({
      what: `${period}还没有汇总结果`,
      why: "上报表由汇总结果生成。",
      next: "请先到“汇总”选取各单位的报送表。",
    }),
  },
  sample: {
    what: "示例通知没有取到",
    why: "程序所在的网站没有响应。",
    next: "请检查网络后重试，或直接选择通知文件。",
  },
  fileAccess: (name) => ({
    what: `打不开文件“${name}”`,
    why: "文件可能已被移动、删除，或正被其他程序占用。",
    next: "请关闭占用它的程序，重新选择文件。",
  }),
  programPart: {
    what: "程序的一部分没有取到",
    why: "网络中断，或程序刚刚更新。",
    next: "请重新打开窗格；工作簿中的内容不受影响。",
  },
  unfinished: {
    what: "上一次写入没有做完。",
    why: "写到一半时 Excel 或任务窗格中断了，有些工作表可能还是写入前的样子；您自己的表和改动都在。",
    next: "请把上一次那一步再做一遍，没有写完的部分会自动补齐。",
  },
  unexpected: {
    what: "程序出错，操作没有完成",
    why: "程序遇到了没有料到的情况。",
    next: "请重试；仍不成功时，请复制本消息并交给管理员。",
  },
};
