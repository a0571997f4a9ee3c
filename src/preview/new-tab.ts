const question = "fengong:workbook?";

/** Opens a workbook's bytes in a preview of their own; `false` where the browser forbids the window. */
export function openInNewTab(bytes: Uint8Array): boolean {
  const tab = window.open(`${location.pathname}?workbook`, "_blank");
  if (tab === null) return false;
  const answer = (event: MessageEvent): void => {
    if (event.source !== tab || event.origin !== location.origin || event.data !== question) return;
    window.removeEventListener("message", answer);
    tab.postMessage(bytes, location.origin);
  };
  window.addEventListener("message", answer);
  return true;
}

/** Asks the page that opened this one for its workbook; `null` where there is none. */
export function askOpener(timeLimit: number): Promise<Uint8Array | null> {
  const opener = window.opener as Window | null;
  if (opener === null || !new URLSearchParams(location.search).has("workbook"))
    return Promise.resolve(null);
  return new Promise((resolve) => {
    const end = (bytes: Uint8Array | null): void => {
      window.removeEventListener("message", take);
      resolve(bytes);
    };
    const take = (event: MessageEvent): void => {
      if (event.source === opener && event.data instanceof Uint8Array) end(event.data);
    };
    window.addEventListener("message", take);
    setTimeout(() => end(null), timeLimit);
    opener.postMessage(question, location.origin);
  });
}
