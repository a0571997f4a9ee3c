import { createContext, useContext } from "react";
import type { Messages } from "../../locales/messages";

/** The language that the pane speaks; set by `App`. */
export const WordsContext = createContext<Messages | null>(null);

/** Every sentence, in the language that is shown. Throws outside of `App`. */
export function useWords(): Messages {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("useWords is for components inside of App");
  return words;
}
