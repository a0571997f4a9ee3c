import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { ExcelTestHost } from "../support/office-host/excel-test-host";
import type { TransportRequest, TransportResponse } from "../support/office-host/client-runtime";

const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const runtime = "@microsoft/office-js/dist/excel-web-16.00.js";

/** Excel behind a page; it can be slow, and refuse with any of its codes. */
export class ExcelOfPage extends ExcelTestHost {
  /** Milliseconds that each round trip takes. */
  delay = 0;
  /** The request that it has in hand, as JSON. */
  inHand = "";
  /** What the next requests are refused with, first come first served. */
  readonly refusals: string[] = [];

  override async answer(request: TransportRequest): Promise<TransportResponse> {
    const code = this.refusals.shift();
    this.inHand = JSON.stringify(request);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (code === undefined) return super.answer(request);
    const error = { Code: code, Message: code, ActionIndex: 0, HttpStatusCode: 400 };
    return { statusCode: 200, headers: {}, body: JSON.stringify({ Results: [], Error: error }) };
  }
}

/**
 * Gives a page Excel: the real client runtime in place of office.js, its requests answered by the
 * test host in this process.
 */
export async function giveExcel(page: Page, excelApi: string): Promise<ExcelOfPage> {
  const excel = new ExcelOfPage(undefined, null);
  await page.exposeFunction("answerExcel", (request: TransportRequest) => excel.answer(request));
  const newest = Number(excelApi.split(".")[1]);
  const body = `${readFileSync(require.resolve(runtime), "utf8")}
    (function () {
      OfficeExtension.HttpUtility.setCustomSendRequestFunc(function (request) {
        var body = typeof request.body === "string" ? request.body : JSON.stringify(request.body);
        return window.answerExcel({ url: request.url, body: body });
      });
      OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders = {
        url: "https://excel.example/", headers: {}
      };
      OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
      function isSetSupported(set, version) {
        return set === "DelayForCellEdit" ||
          (set.toLowerCase() === "excelapi" && Number((version || "1.1").split(".")[1]) <= ${newest});
      }
      window.Office = Object.create(window.Office || null, {
        HostType: { value: { Excel: "Excel" } },
        onReady: { value: function () { return Promise.resolve({ host: "Excel" }); } },
        context: { value: {
          requirements: { isSetSupported: isSetSupported },
          displayLanguage: "zh-CN"
        } }
      });
    })();`;
  await page.route(officeAddress, (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body })
  );
  return excel;
}

/** Lets office.js fail to load, as behind a firewall. */
export async function blockOffice(page: Page): Promise<void> {
  await page.route(officeAddress, (route) => route.abort());
}

/** Lets the server of office.js never answer. */
export async function hangOffice(page: Page): Promise<void> {
  await page.route(officeAddress, () => new Promise(() => undefined));
}

/** Serves Office.js itself from the pinned package: outside of Office it finds no host. */
export async function giveOfficeWithoutHost(page: Page): Promise<void> {
  await page.route("https://appsforoffice.microsoft.com/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    const body = readFileSync(require.resolve(`@microsoft/office-js/dist/${path}`));
    return route.fulfill({ contentType: "text/javascript", body });
  });
}
