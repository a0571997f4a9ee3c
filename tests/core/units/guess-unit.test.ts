import { guessUnit } from "../../../src/core/units/guess-unit";
import { countyRegister } from "../../support/checked-notice";

test.each([
  ["县退役军人局", "政府部门", "霍山县退役军人局"],
  ["县委编办", "党群", "中共霍山县委编办"],
  ["高桥镇", "乡镇", "霍山县高桥镇人民政府"],
  ["新店乡", "乡镇", "霍山县新店乡人民政府"],
  ["县电信公司", "企业", "霍山县电信公司"],
  ["县就业服务中心", "直属机构", "霍山县就业服务中心"],
  ["霍山县供销社", "", "霍山县供销社"],
  ["市公积金中心", "", "市公积金中心"],
])("[V45] %s is taken for %s, named in full %s, to be verified", (name, type, fullName) => {
  const unit = guessUnit(name, countyRegister);
  expect(unit).toMatchObject({ name, fullName, fullNameStatus: "confirm" });
  if (type !== "") expect(unit.type).toBe(type);
});
