/** Compares two texts by their code units, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Writes plain data as JSON with its keys in order, so that equal data gives equal text. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((part) => canonicalText(part ?? null)).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const parts: string[] = [];
  for (const key of Object.keys(value).sort(compareText))
    if (value[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalText(value[key])}`);
  return `{${parts.join(",")}}`;
}

/** Says whether a value is an object with keys: no array, not `null`. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
