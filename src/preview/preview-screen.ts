import type { FileHostScreen } from "../host/file/file-host";
import { HostError } from "../host/workbook-host";
import { openInNewTab } from "./new-tab";

/** Hears where the workbook wants to be looked at. */
export type PlaceListener = (sheet: string, address: string) => void;

/** Joins the host, which is made first, to the page that is drawn later. */
export class PreviewScreen implements FileHostScreen {
  private listener: PlaceListener | null = null;

  readonly onSelect: PlaceListener = (sheet, address) => this.listener?.(sheet, address);

  readonly onNewWorkbook = (bytes: Uint8Array): void => {
    if (!openInNewTab(bytes)) throw new HostError("not-supported");
  };

  /** Tells a listener of each place; gives the function that ends that. */
  listen(listener: PlaceListener): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }
}
