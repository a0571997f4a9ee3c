import { readFileSync } from "node:fs";

/** One request as the client's transport hands it over. */
export interface TransportRequest {
  readonly url: string;
  readonly body: string | object;
}

export interface TransportResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a test may set on the runtime's globals. */
interface RuntimeGlobals {
  OfficeExtension: {
    HttpUtility: {
      setCustomSendRequestFunc(
        send: (request: TransportRequest) => Promise<TransportResponse>
      ): void;
    };
    ClientRequestContext: { defaultRequestUrlAndHeaders: unknown };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  Office: object;
}

const RUNTIME = "@microsoft/office-js/dist/excel-web-16.00.js";

/**
 * Loads Excel's own client runtime into this process and sends its requests to a function. The
 * runtime wants a browser; it is given just as much of one as it asks for.
 */
export function loadClientRuntime(
  send: (request: TransportRequest) => Promise<TransportResponse>,
  excelApi: string
): void {
  const globals = globalThis as unknown as RuntimeGlobals & { Excel?: unknown };
  if (globals.Excel === undefined) {
    offerBrowser();
    // An indirect eval makes the file's variables global, as a script element would.
    (0, eval)(readFileSync(require.resolve(RUNTIME), "utf8"));
  }
  const { OfficeExtension } = globals;
  OfficeExtension.HttpUtility.setCustomSendRequestFunc(send);
  OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders = {
    url: "https://excel.example/",
    headers: {},
  };
  // Without this the runtime checks no requirement set at all.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // Outside Office the runtime's own context is empty and cannot be set.
  const context = { requirements: { isSetSupported: supporting(excelApi) } };
  globals.Office = Object.create(globals.Office, { context: { value: context } }) as object;
}

function supporting(excelApi: string): (set: string, version?: string) => boolean {
  const newest = Number(excelApi.split(".")[1]);
  return (set, version = "1.1") =>
    set === "DelayForCellEdit" ||
    (set.toLowerCase() === "excelapi" && Number(version.split(".")[1]) <= newest);
}

function offerBrowser(): void {
  const store = { getItem: () => null, setItem() {}, removeItem() {}, key: () => null, length: 0 };
  const nothing = () => undefined;
  offer("window", globalThis);
  offer("document", {
    addEventListener: nothing,
    getElementsByTagName: () => [],
    getElementById: () => null,
    createElement: () => ({}),
  });
  offer("location", { href: "https://pane.example/", search: "", hash: "", protocol: "https:" });
  offer("addEventListener", nothing);
  offer("name", "");
  offer("navigator", { userAgent: "test" });
  offer("sessionStorage", store);
  offer("localStorage", store);
}

function offer(name: string, value: unknown): void {
  if ((globalThis as Record<string, unknown>)[name] === undefined)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
