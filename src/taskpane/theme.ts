import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

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

/** Chinese families first: Fluent's own stack names none. */
const fontFamilyBase =
  '"Microsoft YaHei UI", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif';

const themes: { readonly [Name in Appearance]: Theme } = {
  light: { ...createLightTheme(inkBlue), fontFamilyBase },
  dark: {
    ...createDarkTheme(inkBlue),
    colorBrandForeground1: inkBlue[120],
    colorBrandForeground2: inkBlue[130],
    colorBrandForegroundLink: inkBlue[130],
    fontFamilyBase,
  },
};

/** The Fluent theme of an appearance; in contrast themes the system’s colours take its place by themselves. */
export function themeOf(appearance: Appearance): Theme {
  return themes[appearance];
}
