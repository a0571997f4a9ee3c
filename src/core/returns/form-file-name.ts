import { periodCode } from "../period/period";
import type { ReturnForm } from "./return-form";

/** Names a form's file, such as `2021Q4_县法院_填报表.xlsx` or `2021Q4+2021_县法院_填报表.xlsx`, without characters that file systems refuse. */
export function formFileName(form: Pick<ReturnForm, "periods" | "unit">): string {
  const unit = form.unit
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\\/:*?"<>|\u0000-\u001f\s]+/g, "_")
    .replace(/^[._]+|[._]+$/g, "");
  return `${form.periods.map(periodCode).join("+")}_${unit || "单位"}_填报表.xlsx`;
}
