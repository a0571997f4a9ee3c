import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { Messages } from "../locales/messages";

/** How the pane looks: as Office or the system asks. */
export type Appearance = "light" | "dark";

/** One accent: ink blue; 80 on white has a contrast of 5.9. */
const inkBlue: BrandVariants = {
  10: "#050b14",
  20: "#0c1a2e",
  30: "#102947",
  40: "#14355c",
  50: "#184172",
  60: "#1c4d87",
  70: "#205a9c",
  80: "#2666ad",
  90: "#3f78b9",
  100: "#588ac4",
  110: "#709ccf",
  120: "#88aed9",
  130: "#a1c0e3",
  140: "#b9d2ec",
  150: "#d2e3f5",
  160: "#eaf3fc",
};

const CHINESE = '"Microsoft YaHei UI", "微软雅黑", "PingFang SC", "Noto Sans CJK SC"';
const LATIN = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans"';

/**
 * The families of each language first: Fluent's own stack names no Chinese one, and Chinese ones
 * set English with wide quotation marks.
 */
const families: { readonly [Locale in Messages["locale"]]: string } = {
  "zh-CN": `${CHINESE}, "Segoe UI", sans-serif`,
  "en-US": `${LATIN}, ${CHINESE}, sans-serif`,
};

const themes: { readonly [Name in Appearance]: Theme } = {
  light: createLightTheme(inkBlue),
  dark: {
    ...createDarkTheme(inkBlue),
    colorBrandForeground1: inkBlue[120],
    colorBrandForeground2: inkBlue[130],
    colorBrandForegroundLink: inkBlue[130],
  },
};

/** The Fluent theme of an appearance; in contrast themes the system’s colours take its place by themselves. */
export function themeOf(appearance: Appearance, locale: Messages["locale"]): Theme {
  return { ...themes[appearance], fontFamilyBase: families[locale] };
}
