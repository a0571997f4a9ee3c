const SEAT =
  /(镇|乡|街道|开发区|园区|新区|景区|高新区|示范区|度假区)(?:人民政府|政府|办事处|管委会|管理委员会)$/;

/**
 * Writes a normalised name without what offices leave out at will: the seat of a town or zone
 * (人民政府, 管委会), 和 between two duties, 委员会 for 委 and 办公室 for 办.
 */
export function plainVariant(name: string): string {
  return seatless(name)
    .replace(/委员会$/, "委")
    .replace(/办公室$/, "办")
    .replace(/[和与及]/g, "");
}

/** Takes 人民政府, 管委会 and the like off a town or a zone: 衡山镇人民政府 → 衡山镇. */
export function seatless(name: string): string {
  return name.replace(SEAT, "$1");
}
