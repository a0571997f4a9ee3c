import type { Random } from "../../support/mutations";
import { joinBytes, makeZip, type ZipPart } from "./make-zip";

type Change = (parts: ZipPart[], at: number, random: Random) => void;

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[random(items.length)] as Item;

const RENAMED: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => `/${name}`,
  (name) => name.replaceAll("/", "\\"),
  (name) => `./${name}`,
  (name) => `../${name}`,
  (name) => `${name} `,
  (name) => `${name}\0`,
  (name) => `${name}/`,
  (name) => name.replace(/\d/, "9"),
  (name) => `__MACOSX/._${name}`,
  () => "",
  () => "xl/sharedStrings.xml",
  () => "县/表.xml",
];

function change(parts: ZipPart[], at: number, change: Partial<ZipPart>): void {
  const part = parts[at];
  if (part !== undefined) parts[at] = { ...part, ...change };
}

const contentLength = ({ content = "" }: ZipPart): number => content.length;

/** What a careless packer, a broken disk or an attacker does to an archive; checksums stay right. */
const CHANGES: readonly Change[] = [
  (parts, at, random) => {
    const length = contentLength(parts[at]!);
    const sizes = [0, 1, length - 1, length + 1, length * 2, length * 500, 0x7fffffff, 0xffffffff];
    change(parts, at, { inflatedBytes: Math.max(0, pick(sizes, random)) });
  },
  (parts, at, random) => change(parts, at, { method: pick([0, 1, 6, 8, 9, 12, 93, 99], random) }),
  (parts, at, random) => change(parts, at, { flags: 1 << random(16) }),
  (parts, at, random) => change(parts, at, { crc: random(2 ** 32) }),
  (parts, at, random) => {
    const rename = pick(RENAMED, random);
    change(parts, at, { name: rename(parts[at]!.name) });
  },
  (parts, at, random) => change(parts, at, { name: pick(parts, random).name }),
  (parts, at, random) => {
    const { name } = parts[at]!;
    const twin = { name: random(2) === 0 ? name : name.toUpperCase(), content: "<x/>" };
    parts.splice(random(parts.length + 1), 0, random(2) === 0 ? twin : parts[at]!);
  },
  (parts, at, random) => {
    if (at > 0) change(parts, at, { sharesEntryOf: random(at) });
  },
  (parts, at) => change(parts, at, { isZip64: true }),
  (parts, at) => change(parts, at, { hasDescriptor: true }),
  (parts, at) => void parts.splice(at, 1),
  (parts, at, random) => void parts.splice(random(parts.length), 0, ...parts.splice(at, 1)),
  (parts, at, random) => {
    const data = Uint8Array.from({ length: 1 + random(30) }, () => random(256));
    change(parts, at, { data });
  },
];

const SIGNATURES = [0x02014b50, 0x04034b50, 0x06054b50, 0x07064b50];

/** Writes a number that programs stumble over into a header of the archive. */
function withHostileHeader(bytes: Uint8Array, random: Random): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (SIGNATURES.includes(view.getUint32(at, true))) headers.push(at);
  const field = pick(headers, random) + 4 + random(40);
  const value = pick(
    [0, 1, 0x14, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, bytes.length],
    random
  );
  if (random(2) === 0 && field + 2 <= bytes.length) view.setUint16(field, value & 0xffff, true);
  else if (field + 4 <= bytes.length) view.setUint32(field, value, true);
  return bytes;
}

/** Packs parts into an archive of which the structure is changed in one to three places. */
export function mutatedZip(whole: readonly ZipPart[], random: Random): Uint8Array {
  const parts = [...whole];
  for (let changes = random(3); changes > 0; changes--)
    if (parts.length > 0) pick(CHANGES, random)(parts, random(parts.length), random);
  let bytes = makeZip(parts, "说明".repeat(random(2)).replace(/./g, "c"));
  for (let changes = random(3); changes > 0; changes--) bytes = withHostileHeader(bytes, random);
  if (random(8) > 0) return bytes;
  const junk = Uint8Array.from({ length: 1 + random(60) }, () => random(2) * random(256));
  return joinBytes(random(2) === 0 ? [junk, bytes] : [bytes, junk]);
}
