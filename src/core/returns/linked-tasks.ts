import type { KeyPair } from "../validation/validation-settings";

/** What a person decided on tasks that recur, as pairs of keys. */
export interface LinkedPairs {
  /** Pairs that are one task. */
  readonly linked?: readonly KeyPair[];
  /** Pairs that are different tasks; stronger than `linked`. */
  readonly unlinked?: readonly KeyPair[];
}

/** Gives the assignments that are one task with an assignment, itself left out. */
export type LinkedKeys = (key: string) => readonly string[];

/** Takes linked pairs together: what is linked with the same assignment is one task. */
export function linkedKeys({ linked = [], unlinked = [] }: LinkedPairs): LinkedKeys {
  const apart = new Set(unlinked.map(pairName));
  const groupByKey = new Map<string, Set<string>>();
  for (const pair of linked) {
    if (apart.has(pairName(pair))) continue;
    const [one, other] = pair;
    const group = new Set([
      ...(groupByKey.get(one) ?? [one]),
      ...(groupByKey.get(other) ?? [other]),
    ]);
    for (const key of group) groupByKey.set(key, group);
  }
  return (key) => [...(groupByKey.get(key) ?? [])].filter((one) => one !== key);
}

function pairName([one, other]: KeyPair): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
