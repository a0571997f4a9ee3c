import { useCallback, useEffect, useState, type DragEvent } from "react";
import { filesOfDrop } from "../picked-files";

/** What a drop target needs. */
export interface Drop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes dropped files and folders. */
export function useDrop(onFiles: (files: readonly File[]) => void, isEnabled: boolean): Drop {
  const [isOver, setIsOver] = useState(false);
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    setIsOver(isEnabled);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: hold,
      onDragOver: hold,
      onDragLeave: (event) => {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setIsOver(false);
      },
      onDrop: (event) => {
        hold(event);
        setIsOver(false);
        if (isEnabled) void filesOfDrop(event.dataTransfer).then(onFiles);
      },
    },
  };
}

/** Takes files and text that are pasted while no field has the focus; text becomes a file of the given name. */
export function usePaste(
  onFiles: (files: readonly File[]) => void,
  textName: string,
  isEnabled: boolean
): void {
  const take = useCallback(
    (event: ClipboardEvent) => {
      if (!isEnabled || isForeign(event)) return;
      const data = event.clipboardData;
      const files = [...(data?.files ?? [])];
      const pasted = data === null ? null : pastedText(data);
      if (files.length > 0) onFiles(files);
      else if (pasted !== null) onFiles([new File([pasted], textName)]);
      else return;
      event.preventDefault();
    },
    [onFiles, textName, isEnabled]
  );
  useEffect(() => {
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, [take]);
}

/** The page of the clipboard where it holds a table, else its plain text; `null` where both are empty. */
function pastedText(data: DataTransfer): string | null {
  const page = data.getData("text/html");
  // The mark says UTF-8, whatever the page says of the program that it was copied from.
  if (/<table/i.test(page)) return `\uFEFF${page}`;
  const text = data.getData("text/plain");
  return text.trim() === "" ? null : text;
}

/** Fields keep their pastes, and so does the grid beside the pane. */
function isForeign(event: ClipboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest("input, textarea, [role=grid], [contenteditable=true]") != null;
}
