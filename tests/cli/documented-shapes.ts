/** What a JSON value must be: a word for a plain type, alternatives, a list, or exact keys. */
export type Shape =
  | "string"
  | "number"
  | "boolean"
  | "object"
  | "null"
  | { readonly oneOf: readonly (string | null)[] }
  | { readonly anyOf: readonly Shape[] }
  | { readonly listOf: Shape }
  | {
      readonly keys: Readonly<Record<string, Shape>>;
      readonly optional?: Readonly<Record<string, Shape>>;
    };

const maybe = (shape: Shape): Shape => ({ anyOf: [shape, "null"] });
const number: Shape = { anyOf: ["number", "string", "null"] };
const names: Shape = { listOf: "string" };
const status: Shape = {
  oneOf: ["已完成", "序时推进", "进展滞后", "未启动", "零报告", null],
};

const issue: Shape = {
  keys: {
    code: "string",
    severity: { oneOf: ["error", "warning", "info"] },
    params: "object",
    message: "string",
  },
  optional: {
    table: "string",
    number: { anyOf: ["number", "string"] },
    key: "string",
    file: "string",
    sheet: "string",
    address: "string",
  },
};

/** `validate --json` and `load --json`. */
export const NOTICE_SHAPE: Shape = {
  keys: {
    notice: {
      keys: {
        title: "string",
        declared: {
          listOf: { keys: { annex: maybe("string"), count: "number", sentence: "string" } },
        },
      },
    },
    tables: {
      listOf: {
        keys: {
          id: "string",
          annex: "string",
          title: "string",
          columns: names,
          rows: {
            listOf: {
              keys: {
                key: "string",
                number,
                task: "string",
                unitsText: "string",
                lead: maybe("string"),
                participants: names,
                groups: names,
                openEnded: "boolean",
                qualifiers: { listOf: { keys: { unit: "string", text: "string" } } },
                notes: names,
              },
              optional: { content: "string" },
            },
          },
        },
      },
    },
    issues: { listOf: issue },
  },
};

const words = {
  status,
  percent: maybe("number"),
  progress: "string",
  problems: "string",
  nextSteps: "string",
} as const;

const role: Shape = { oneOf: ["lead", "participant"] };

/** One period of `consolidate --json`; a contribution also says who reported it and when. */
const PERIOD_KEYS: Readonly<Record<string, Shape>> = {
  period: "string",
  files: {
    listOf: {
      keys: {
        name: "string",
        state: { oneOf: ["read", "read-with-issues", "unreadable"] },
        rows: "number",
      },
      optional: {
        reason: "string",
        unit: "string",
        clues: { listOf: { keys: { unit: "string", by: "string", text: "string" } } },
      },
    },
  },
  receipts: {
    listOf: {
      keys: {
        unit: "string",
        role,
        required: "number",
        reported: "number",
        zero: "number",
        state: { oneOf: ["已报", "零报告", "部分报", "未报", "退回"] },
        onTime: maybe("boolean"),
        files: names,
      },
      optional: {
        receivedOn: "string",
        isOverdue: "boolean",
        sentBack: { keys: { reason: "string", date: "string" } },
      },
    },
  },
  items: {
    listOf: {
      keys: {
        table: "string",
        number,
        key: "string",
        lead: maybe("string"),
        ...words,
        contributions: {
          listOf: {
            keys: {
              unit: "string",
              role,
              file: "string",
              sheet: "string",
              row: "number",
              ...words,
              reporter: "string",
              telephone: "string",
              reportedOn: maybe("string"),
            },
            optional: { isSentBack: "boolean" },
          },
        },
      },
    },
  },
  issues: { listOf: issue },
  unplaced: {
    listOf: { keys: { file: "string", sheet: "string", address: "string", text: "string" } },
  },
  cells: { keys: { read: "number", placed: "number", unplaced: "number" } },
};

/** `consolidate --json`: with the period that fell due together, where files answered for both. */
export const CONSOLIDATION_SHAPE: Shape = {
  keys: PERIOD_KEYS,
  optional: { companion: { keys: PERIOD_KEYS } },
};

/** `issue --json`. */
export const FORMS_SHAPE: Shape = {
  keys: {
    period: "string",
    periods: { listOf: "string" },
    leadsOnly: "boolean",
    forms: { listOf: { keys: { unit: "string", file: "string", rows: "number" } } },
    unexpanded: { listOf: "object" },
  },
};

/** Any command that ends with exit status 2. */
export const FAILURE_SHAPE: Shape = {
  keys: { error: { keys: { name: "string", message: "string" } } },
};

/** Lists where a value departs from a shape; a key too many and a key too few both do. */
export function departures(value: unknown, shape: Shape, place = "$"): readonly string[] {
  if (typeof shape === "string") return isOfType(value, shape) ? [] : [`${place}: no ${shape}`];
  if ("oneOf" in shape)
    return shape.oneOf.some((one) => one === value) ? [] : [`${place}: ${String(value)}`];
  if ("anyOf" in shape) {
    const found = shape.anyOf.map((one) => departures(value, one, place));
    return found.some(({ length }) => length === 0) ? [] : (found[0] ?? []);
  }
  if ("listOf" in shape) {
    if (!Array.isArray(value)) return [`${place}: no list`];
    return value.flatMap((one, index) => departures(one, shape.listOf, `${place}[${index}]`));
  }
  if (!isOfType(value, "object")) return [`${place}: no object`];
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const known = { ...shape.keys, ...shape.optional };
  const lacking = Object.keys(shape.keys).filter((key) => !entries.some(([name]) => name === key));
  return [
    ...lacking.map((key) => `${place}.${key}: lacking`),
    ...entries.flatMap(([key, one]) => {
      const inner = known[key];
      const at = `${place}.${key}`;
      return inner === undefined ? [`${at}: not documented`] : departures(one, inner, at);
    }),
  ];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "object")
    return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
