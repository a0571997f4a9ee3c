import type { Messages } from "./messages";

/** Loads every sentence in one language; the other is not fetched until it is chosen. */
export async function loadMessages(locale: Messages["locale"]): Promise<Messages> {
  switch (locale) {
    case "zh-CN":
      return (await import("./zh-CN")).zhCN;
    case "en-US":
      return (await import("./en-US")).enUS;
  }
}
