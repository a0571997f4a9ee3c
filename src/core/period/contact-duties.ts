import type { Notice, Obligation } from "../notice/notice";
import { chosenDate } from "./reporting-calendar";
import { isoDate } from "./weekday";

/** A duty to name a contact (联络员), due once and in no period. */
export interface ContactDuty {
  /** `contact`, `contact-2` …: the name under which another date is kept. */
  readonly code: string;
  /** `YYYY-MM-DD`; `null` where neither notice nor office says the year. */
  readonly dueDate: string | null;
  /** The notice's date, whatever was set. */
  readonly noticeDate: string | null;
  /** The notice names no year with the day, so that its own was taken. */
  readonly isYearInferred: boolean;
  readonly reporters: Obligation["reporters"];
  /** The notice's clause. */
  readonly sentence: string;
}

/** Lists the duties to name contacts that have a day of their own, in the notice's order. */
export function contactDuties(notice: Notice): readonly ContactDuty[] {
  return notice.obligations
    .filter(({ subject, month, day }) => subject === "contact" && month !== null && day !== null)
    .map(({ year, month, day, reporters, sentence }, index) => {
      const code = index === 0 ? "contact" : `contact-${index + 1}`;
      const dueYear = year ?? notice.year;
      const noticeDate = dueYear === null ? null : isoDate(dueYear, month ?? 1, day ?? 1);
      return {
        code,
        dueDate: chosenDate(notice, code) ?? noticeDate,
        noticeDate,
        isYearInferred: year === null,
        reporters,
        sentence,
      };
    });
}
