import { AriaLiveAnnouncer, FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import { enUS } from "../../locales/en-US";
import type { Messages } from "../../locales/messages";
import { zhCN } from "../../locales/zh-CN";
import { useAppearance } from "../hooks/useAppearance";
import { WordsContext } from "../hooks/useWords";
import { themeOf, type Appearance } from "../theme";
import { ErrorBoundary } from "./ErrorBoundary";

interface SurroundingsProps {
  readonly locale: Messages["locale"];
  readonly appearance?: Appearance | undefined;
  readonly children: ReactNode;
}

/** Theme, language, announcements to screen readers, and what is shown when a part fails to draw. */
export function Surroundings({ locale, appearance, children }: SurroundingsProps): ReactNode {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const shown = useAppearance(appearance);
  const theme = useMemo(() => themeOf(shown, locale), [shown, locale]);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <AriaLiveAnnouncer>
        <WordsContext value={locale === "zh-CN" ? zhCN : enUS}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </WordsContext>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
