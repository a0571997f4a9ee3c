import type { OfficeChoices } from "../workbook/office-choices";
import type { ValidationSettings } from "./validation-settings";

/** Gives the checks what the office wants checked and decided on pairs of tasks. */
export function settingsOfChoices({ checks, linked, unlinked }: OfficeChoices): ValidationSettings {
  return {
    enabled: checks.map(({ code }) => code),
    linked: linked.map(({ one, other }) => [one, other]),
    unlinked: unlinked.map(({ one, other }) => [one, other]),
  };
}
