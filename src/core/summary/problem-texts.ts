/** Words by which a unit says that it has no problem to report. */
const NOTHING =
  /^(?:暂时?|目前|现)?(?:无|没有|不存在|没)(?:存在|明显)?(?:的)?(?:困难|问题)?(?:和|及|与|、)?(?:困难|问题)?[。.]?$/;

/** Says whether a unit names a problem: neither silence nor a word such as 无 or 暂无问题. */
export function namesProblem(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  return plain !== "" && !/^[-—/、。]+$/.test(plain) && !NOTHING.test(plain);
}
