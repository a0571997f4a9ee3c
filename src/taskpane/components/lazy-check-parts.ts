import { lazy } from "react";

// They bring the comparing of texts and the proposing of fixes with them, so they come when first needed.

/** `IssueActions`, once it is needed. */
export const LazyIssueActions = lazy(async () => ({
  default: (await import("./IssueActions")).IssueActions,
}));

/** `GroupActions`, once it is needed. */
export const LazyGroupActions = lazy(async () => ({
  default: (await import("./GroupActions")).GroupActions,
}));

/** `SettledIssues`, once it is needed. */
export const LazySettledIssues = lazy(async () => ({
  default: (await import("./SettledIssues")).SettledIssues,
}));
