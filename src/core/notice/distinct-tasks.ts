import { squeezeText } from "../units/normalize-name";
import type { Assignment } from "./notice";

/**
 * Lists the first row of each task: 序号 and task stand merged over several measures (举措), each in a
 * row of its own. A row that repeats the measure too is a task again (V5).
 */
export function distinctTasks<
  Row extends Pick<Assignment, "number" | "section" | "task" | "content">,
>(rows: readonly Row[]): readonly Row[] {
  const measures = new Map<string, Set<string>>();
  return rows.filter(({ number, section = "", task, content = "" }) => {
    const measure = squeezeText(content);
    if (number === null || measure === "") return true;
    const key = JSON.stringify([section, number, squeezeText(task)]);
    const known = measures.get(key);
    if (known === undefined) {
      measures.set(key, new Set([measure]));
      return true;
    }
    const isRepeated = known.has(measure);
    known.add(measure);
    return isRepeated;
  });
}
