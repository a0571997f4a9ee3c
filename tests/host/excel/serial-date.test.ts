import fc from "fast-check";
import { dateOfSerial } from "../../../src/files/spreadsheet/excel-date";
import { serialOfDate } from "../../../src/host/excel/serial-date";

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2021-12-25", 44555],
  ["2021-12-25T12:00:00", 44555.5],
])("%s is day %d since 1900", (iso, serial) => {
  expect(serialOfDate({ kind: "date", iso }, false)).toBe(serial);
});

test("days before the date system have no serial number, and texts that are no dates have none", () => {
  expect(serialOfDate({ kind: "date", iso: "1899-12-31" }, false)).toBeNull();
  expect(serialOfDate({ kind: "date", iso: "1903-12-31" }, true)).toBeNull();
  expect(serialOfDate({ kind: "date", iso: "2021-13-01" }, false)).toBeNull();
  expect(serialOfDate({ kind: "date", iso: "1904-01-01" }, true)).toBe(0);
});

test("every day and second that a reader finds is written back as the same number", () => {
  const serials = fc.integer({ min: 61, max: 2_958_465 });
  const seconds = fc.integer({ min: 0, max: 86_399 });
  fc.assert(
    fc.property(serials, seconds, fc.boolean(), (day, second, is1904) => {
      const serial = (is1904 ? Math.min(day, 2_957_003) : day) + second / 86_400;
      const date = dateOfSerial(serial, is1904);
      expect(date).not.toBeNull();
      if (date !== null) expect(serialOfDate(date, is1904)).toBeCloseTo(serial, 8);
    })
  );
});
