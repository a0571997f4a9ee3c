import type { ExcelTestHost, RoundTrip } from "./excel-test-host";

/** The round trips that an action takes. */
export async function tripsOf(
  excel: ExcelTestHost,
  action: () => Promise<unknown>
): Promise<readonly RoundTrip[]> {
  const start = excel.roundTrips.length;
  await action();
  return excel.roundTrips.slice(start);
}

/** The bytes of all requests of some round trips. */
export function bytesOf(trips: readonly RoundTrip[]): number {
  return trips.reduce((sum, trip) => sum + trip.bytes, 0);
}
