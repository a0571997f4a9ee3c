/** Set phrases of official papers that are often written wrongly, each with the right form. */
export const DOUBTFUL_TERMS: readonly (readonly [written: string, likely: string])[] = [
  ["森林积蓄量", "森林蓄积量"],
  ["活立木积蓄", "活立木蓄积"],
  ["截止目前", "截至目前"],
  ["布署", "部署"],
  ["按装", "安装"],
  ["座落", "坐落"],
  ["峻工", "竣工"],
  ["防犯", "防范"],
  ["帐目", "账目"],
  ["台帐", "台账"],
  ["幅射", "辐射"],
  ["松驰", "松弛"],
];
