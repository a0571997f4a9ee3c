import type { FileHost } from "../host/file/file-host";
import type { PaneMessage } from "../taskpane/pane-state";

/** Says what became of a file that was opened, and what of it is not kept. */
export function openedMessage(
  name: string,
  opened: Awaited<ReturnType<FileHost["open"]>>
): PaneMessage {
  if ("refusal" in opened) {
    const { reason } = opened.refusal;
    return {
      intent: "error",
      say: ({ pane, refusals }) =>
        pane.preview.openFailed(name, refusals[reason].reason, refusals[reason].remedy),
    };
  }
  const { lost, isContentOnly } = opened;
  if (isContentOnly)
    return { intent: "warning", say: ({ pane }) => pane.preview.openedContent(name) };
  if (lost.length === 0) return { intent: "success", say: ({ pane }) => pane.preview.opened(name) };
  return {
    intent: "warning",
    say: ({ pane: { preview } }) => {
      const parts = lost.map((part) => preview.lostParts[part]).join(preview.listSeparator);
      return preview.openedWithout(name, parts);
    },
  };
}
