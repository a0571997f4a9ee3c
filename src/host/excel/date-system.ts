/** What DATE(2000,1,1) is where days are counted from 1904. */
const MILLENNIUM_FROM_1904 = 35_064;

/**
 * Asks which date system the workbook has: no property of ExcelApi 1.9 tells, so that Excel's own
 * DATE function is asked. Load it before a sync, read it after with {@link is1904}.
 */
export function askDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const answer = context.workbook.functions.date(2000, 1, 1);
  answer.load("value");
  return answer;
}

/** Reads the answer: the 1904 system only where the number says so. */
export function is1904(answer: Excel.FunctionResult<number>): boolean {
  return answer.value === MILLENNIUM_FROM_1904;
}
