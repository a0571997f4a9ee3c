import type { NamedBytes } from "../files/reading";

const samplePath = "seeds/huoshan-2021-notice.txt";

/** The sample notice could not be fetched from the site that serves the pane. */
export class SampleMissing extends Error {
  override readonly name = "SampleMissing";
}

/** Fetches the sample notice from the pane's own site. Rejects with `SampleMissing`. */
export async function fetchSampleNotice(): Promise<NamedBytes> {
  try {
    const answer = await fetch(samplePath);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return {
      name: "huoshan-2021-notice.txt",
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  } catch (cause) {
    throw new SampleMissing(samplePath, { cause });
  }
}
