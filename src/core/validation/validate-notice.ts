import type { Issue, Severity } from "../issues/issue";
import type { Notice } from "../notice/notice";
import type { UnitRegister } from "../units/unit-register";
import { checkContextOf } from "./check-context";
import { RULES } from "./rules";
import type { ValidationSettings } from "./validation-settings";

const SEVERITY_RANK: { readonly [Level in Severity]: number } = { error: 0, warning: 1, info: 2 };

/**
 * Validates a notice and its assignment tables against the unit register: errors first, then
 * warnings, then remarks; within each in the order of the rules. Nothing is changed.
 */
export function validateNotice(
  notice: Notice,
  register: UnitRegister,
  settings: ValidationSettings = {}
): readonly Issue[] {
  const context = checkContextOf(notice, register, settings);
  const disabled = new Set<string>(settings.disabled ?? []);
  const enabled = new Set<string>(settings.enabled ?? []);
  return RULES.filter(
    (rule) => rule.isOptional !== true || rule.codes.some((code) => enabled.has(code))
  )
    .filter((rule) => !rule.codes.every((code) => disabled.has(code)))
    .flatMap((rule) => rule.check(context))
    .filter((issue) => !disabled.has(issue.code))
    .sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
}
