import type { NamedBytes } from "../files/reading";

const types: { readonly [ending: string]: string } = {
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Hands a file to the browser's downloads; some web views of desktop Excel ignore it. */
export function downloadFile(file: NamedBytes): void {
  const type = types[file.name.split(".").pop() ?? ""] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoked late: a large download starts after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
