import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** The order of elements that the schema of add-in manifests demands (MS-OWEMXML, appendix A). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName"],
    ...["Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts"],
    ...["Requirements", "DefaultSettings", "Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const NEEDED = [
  ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "Hosts"],
  ...["DefaultSettings", "Permissions"],
];

/** The longest texts, in characters (“Office Add-ins manifest”, Office documentation). */
const LONGEST: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};
const LONGEST_ID = 32;
const LONGEST_URL = 2048;
const RIBBON_SIZES_NEEDED = ["16", "32", "80"];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Finds the width and height of an icon by its address, or `null` where there is no such file. */
export type IconSize = (url: string) => readonly [width: number, height: number] | null;

/** Lists what Office would refuse in a task-pane manifest, or leave out without a word. */
export function manifestFaults(xml: string, iconSize: IconSize): readonly string[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  return [
    ...orderFaults(document),
    ...baseFaults(document),
    ...lengthFaults(document),
    ...localeFaults(document),
    ...addressFaults(document),
    ...resourceFaults(document),
    ...iconFaults(document, iconSize),
  ];
}

/** All elements of a name, prefix included, anywhere in the document. */
export function elementsOf(document: Document, name: string): readonly Element[] {
  return [...document.getElementsByTagName(name)];
}

function childrenOf(element: Element): readonly Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function orderFaults(document: Document): readonly string[] {
  return Object.entries(ORDERS).flatMap(([name, order]) =>
    elementsOf(document, name).flatMap((element) => {
      // An element that has no business here has place −1, and is a fault too.
      const places = childrenOf(element).map((child) => order.indexOf(child.tagName));
      const isOrdered = places.every((place, index) => place >= (places[index - 1] ?? 0));
      return isOrdered ? [] : [`order in ${name}`];
    })
  );
}

function baseFaults(document: Document): readonly string[] {
  const root = document.documentElement;
  const names = root === null ? [] : childrenOf(root).map((child) => child.tagName);
  const missing = NEEDED.filter((name) => !names.includes(name)).map((name) => `no ${name}`);
  const id = textOf(document, "Id");
  const version = textOf(document, "Version");
  return [
    ...missing,
    ...(GUID.test(id) ? [] : ["id"]),
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version) ? [] : ["version"]),
    ...(root?.getAttribute("xsi:type") === "TaskPaneApp" ? [] : ["type"]),
  ];
}

function textOf(document: Document, name: string): string {
  return elementsOf(document, name)[0]?.textContent?.trim() ?? "";
}

function lengthFaults(document: Document): readonly string[] {
  return Object.entries(LONGEST).flatMap(([name, longest]) =>
    elementsOf(document, name)
      .flatMap((element) => [element, ...element.getElementsByTagName("*")])
      .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
      .filter((text) => text !== null && text.length > longest)
      .map(() => `length in ${name}`)
  );
}

/** The default locale must not be overridden; every text has the other language. */
function localeFaults(document: Document): readonly string[] {
  const own = textOf(document, "DefaultLocale");
  const overrides = [...elementsOf(document, "Override"), ...elementsOf(document, "bt:Override")];
  const repeated = overrides.filter((override) => override.getAttribute("Locale") === own);
  const texts = [
    ...elementsOf(document, "DisplayName"),
    ...elementsOf(document, "bt:String"),
    ...elementsOf(document, "Description").filter((element) =>
      element.hasAttribute("DefaultValue")
    ),
  ];
  const untranslated = texts.filter(
    (text) => !childrenOf(text).some((child) => child.getAttribute("Locale") === "en-US")
  );
  return [
    ...repeated.map(() => `override of ${own}`),
    ...untranslated.map((text) => `no en-US for ${text.getAttribute("id") ?? text.tagName}`),
  ];
}

function addressFaults(document: Document): readonly string[] {
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "bt:Image", "bt:Url"];
  const all = [...named, "SourceLocation"].flatMap((name) => elementsOf(document, name));
  return all.flatMap((element) => {
    const url = element.getAttribute("DefaultValue");
    if (url === null) return [];
    return url.startsWith("https://") && url.length <= LONGEST_URL ? [] : [`address ${url}`];
  });
}

/** The kind of resource that each element refers to; texts stand in one of two lists. */
function kindsFor(element: Element): readonly string[] {
  if (element.tagName === "bt:Image") return ["bt:Images"];
  if (/(Url|File|Location)$/.test(element.tagName)) return ["bt:Urls"];
  return element.tagName === "Description" ? ["bt:LongStrings"] : ["bt:ShortStrings"];
}

function resourceFaults(document: Document): readonly string[] {
  const resources = elementsOf(document, "Resources").flatMap(childrenOf).flatMap(childrenOf);
  const ids = resources.map((resource) => resource.getAttribute("id") ?? "");
  const users = elementsOf(document, "*").filter((element) => element.hasAttribute("resid"));
  const unresolved = users.filter((user) => {
    const found = resources.find((one) => one.getAttribute("id") === user.getAttribute("resid"));
    const kind = (found?.parentNode as Element | null | undefined)?.tagName ?? "";
    return !kindsFor(user).includes(kind);
  });
  const used = new Set(users.map((user) => user.getAttribute("resid")));
  const allIds = elementsOf(document, "*").flatMap((element) => element.getAttribute("id") ?? []);
  return [
    ...unresolved.map((user) => `resid ${user.getAttribute("resid")}`),
    ...ids.filter((id) => !used.has(id)).map((id) => `unused ${id}`),
    ...allIds.filter((id) => id.length > LONGEST_ID).map((id) => `long id ${id}`),
    ...allIds
      .filter((id, index) => id !== "" && allIds.indexOf(id) !== index)
      .map((id) => `repeated id ${id}`),
  ];
}

function iconFaults(document: Document, iconSize: IconSize): readonly string[] {
  const urls = new Map(
    elementsOf(document, "bt:Images")
      .flatMap(childrenOf)
      .map((image) => [image.getAttribute("id"), image.getAttribute("DefaultValue") ?? ""])
  );
  const product = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const;
  const ribbon = elementsOf(document, "Icon").flatMap((icon) => {
    const images = childrenOf(icon);
    const sizes = images.map((image) => image.getAttribute("size"));
    const missing = RIBBON_SIZES_NEEDED.filter((size) => !sizes.includes(size));
    return [
      ...missing.map((size) => `no icon of ${size}`),
      ...images.flatMap((image) =>
        sizeFault(
          urls.get(image.getAttribute("resid")) ?? "",
          Number(image.getAttribute("size")),
          iconSize
        )
      ),
    ];
  });
  const base = product.flatMap(([name, size]) =>
    elementsOf(document, name).flatMap((element) =>
      sizeFault(element.getAttribute("DefaultValue") ?? "", size, iconSize)
    )
  );
  return [...base, ...ribbon];
}

function sizeFault(url: string, size: number, iconSize: IconSize): readonly string[] {
  const found = iconSize(url);
  if (found === null) return [`no icon ${url}`];
  return found[0] === size && found[1] === size ? [] : [`size of ${url}`];
}
