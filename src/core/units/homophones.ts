/**
 * Characters of unit names that an input method offers for one another, grouped by sound. 水 and 税
 * stand apart on purpose: both make well-known offices (水务局, 税务局).
 */
const GROUPS =
  "安按岸案暗庵 办半版伴 保报宝堡包 财才材采彩裁 残参餐 察查茶 商伤赏 产铲 场厂常长昌 城成程诚承 处出初除储 党档当 " +
  "地第帝弟 电店点典 发法罚伐 房防方放坊 妇付府服扶福符复佛 改盖概该 公工供共功宫攻龚 管关官馆贯 广光 " +
  "规归轨贵 国过果 和合河核何 衡横恒 化华话划花画 环还换 会汇惠慧 计记纪机基技及急级集济积绩际吉 " +
  "健键建检捡件见监间减简剑舰 交教焦胶 街接洁 金近进今 经景境京警精竞静 局居据剧 军均君 科课可 劳老 力利立理历里丽 " +
  "联连廉 粮良量 林临邻霖 岭领零令灵铃 龙隆笼 路录陆鹿 旅吕律绿履 漫慢曼 贸冒帽 庙苗妙 民敏 磨摩模膜 牧木幕 " +
  "能 农浓 坪平评屏 气汽企起期齐器 桥侨乔 区驱 全权泉 人仁 融容荣榕 儿耳尔 社设舍涉 审申 生声省胜 " +
  "市是事室势世式试适师食实识石 数书输术树 税睡 司私思丝 太态泰 潭谭谈坛弹滩 铁贴帖 通同统童 投头 土图涂 " +
  "委卫为位未维伟尾 文闻稳问纹 务物无武误雾 溪西希息席细系 县现线先 乡相香项象像向 校效消小销 信新心欣 兴行型形 " +
  "宣选轩 学雪 阳杨洋养羊 业叶页夜液 医一易意艺议移宜 应营硬迎英映 游油邮由优尤 育鱼预语域玉雨与于 " +
  "源员院园原圆苑 运云韵 战站展 镇振真阵 政正证整征郑 执制治支直质职指知 中重忠 住主助祝诸竹注著朱 自资字姿 综总宗 " +
  "组足租祖 渡度杜肚 墨莫默 黑嘿 落洛络骆 下夏厦 单善 寺四似 东冬";

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  GROUPS.split(" ").flatMap((group, index) =>
    [...group].map((character): [string, number] => [character, index])
  )
);

/** Characters that look alike to a tired eye or to a scanner. */
const LOOK_ALIKE: ReadonlySet<string> = new Set(
  "宜宣 肓育 有育 贩畈 板畈 旦但 单但 右石 俺庵 巿市 大太 末未 己已 材村 衣农 戍成 土士 日曰 侯候 人入 千干"
    .split(" ")
    .flatMap((pair) => [pair, `${pair.charAt(1)}${pair.charAt(0)}`])
);

/** Says whether one character is easily taken for another by its look. */
export function looksLike(one: string, other: string): boolean {
  return LOOK_ALIKE.has(one + other);
}

/** A number that characters of one sound share; -1 for characters that the list does not hold. */
export function soundOf(character: string): number {
  return GROUP_OF.get(character) ?? -1;
}
