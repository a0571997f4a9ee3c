import type { OfficeChoices } from "../workbook/office-choices";
import type { ValidationSettings } from "./validation-settings";

/** Gives the checks what the office decided on pairs of tasks. */
export function settingsOfChoices({ linked, unlinked }: OfficeChoices): ValidationSettings {
  return {
    linked: linked.map(({ one, other }) => [one, other]),
    unlinked: unlinked.map(({ one, other }) => [one, other]),
  };
}
