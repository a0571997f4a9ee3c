import { AriaLiveAnnouncer, FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import type { Messages } from "../../locales/messages";
import { useAppearance } from "../hooks/useAppearance";
import { WordsContext } from "../hooks/useWords";
import { themeOf, type Appearance } from "../theme";
import { ErrorBoundary } from "./ErrorBoundary";

interface SurroundingsProps {
  readonly words: Messages;
  readonly appearance?: Appearance | undefined;
  readonly children: ReactNode;
}

/** Theme, language, announcements to screen readers, and what is shown when a part fails to draw. */
export function Surroundings({ words, appearance, children }: SurroundingsProps): ReactNode {
  useEffect(() => {
    document.documentElement.lang = words.locale;
  }, [words]);
  const shown = useAppearance(appearance);
  const theme = useMemo(() => themeOf(shown, words.locale), [shown, words]);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <AriaLiveAnnouncer>
        <WordsContext value={words}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </WordsContext>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
