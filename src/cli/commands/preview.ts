import { InputError } from "../input-error";
import type { Command } from "../command";
import { servePreview } from "../preview-server";

/** `preview`: serves the preview page from beside this file until it is ended. */
export const preview: Command = async ({ line, words, print }) => {
  const server = await servePreview(__dirname, line.port).catch((cause: unknown) => {
    const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    throw isTaken ? new InputError(words.command.portTaken(line.port), { cause }) : cause;
  });
  print(words.command.preview(`${server.url}preview.html`));
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await server.close();
  return 0;
};
