import { OfficeFault } from "./office-fault";

/** One request of the client, as it travels (numbers: see {@link executeBatch}). */
export interface BatchRequest {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; ActionIndex: number; HttpStatusCode: number };
}

/** Objects of the host: members in PascalCase, as on the wire. */
export type HostObject = object;

/** What a host object may say about itself to the dispatcher. */
interface Known {
  identity?(): object;
  isKept?: boolean;
  Items?: readonly HostObject[];
}

/** Objects that the client keeps between requests, by reference id. */
export type References = Map<string, HostObject>;

/** Executes a request's actions in order, up to the first that fails; earlier ones stay done. */
export function executeBatch(
  request: BatchRequest,
  root: HostObject,
  references: References,
  actionLimit = Infinity
): BatchResponse {
  const response: BatchResponse = { Results: [] };
  const objects = new Map<number, HostObject | null>();
  const scope: Scope = { request, root, references, objects };
  request.Actions.forEach((action, index) => {
    if (response.Error !== undefined) return;
    try {
      if (index >= actionLimit) throw new OfficeFault("GeneralException", "injected");
      response.Results.push({ ActionId: action.Id, Value: execute(action, scope) });
    } catch (error) {
      if (!(error instanceof OfficeFault)) throw error;
      const { code, message } = error;
      response.Error = { Code: code, Message: message, ActionIndex: index, HttpStatusCode: 400 };
    }
  });
  return response;
}

interface Scope {
  readonly request: BatchRequest;
  readonly root: HostObject;
  readonly references: References;
  readonly objects: Map<number, HostObject | null>;
}

function execute(action: BatchAction, scope: Scope): unknown {
  const object = resolve(action.ObjectPathId, scope);
  if (action.ActionType === 1) return object === null ? null : identityOf(object, scope.references);
  if (action.ActionType === 2)
    return object === null ? null : query(object, action.QueryInfo?.Select ?? []);
  if (action.ActionType === 3) {
    if (object === null) return null;
    if (action.Name === "_KeepReference") return keep(object);
    if (action.Name === "_RemoveReference") {
      scope.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    return call(object, action.Name, argumentsOf(action.ArgumentInfo, scope)) ?? null;
  }
  if (action.ActionType === 4) {
    if (object === null) throw new OfficeFault("InvalidObjectPath");
    return set(object, action.Name, argumentsOf(action.ArgumentInfo, scope)[0]);
  }
  throw new OfficeFault("NotImplemented", `action type ${action.ActionType}`);
}

function keep(object: HostObject): null {
  (object as Known).isKept = true;
  return null;
}

function identityOf(object: HostObject, references: References): object {
  const known = object as Known;
  const identity = known.identity?.() ?? {};
  if (known.isKept !== true) return identity;
  const existing = [...references].find(([, kept]) => kept === object);
  const id = existing?.[0] ?? `r${references.size + 1}-${Math.random().toString(36).slice(2)}`;
  references.set(id, object);
  return { ...identity, _ReferenceId: id };
}

function resolve(id: number, scope: Scope): HostObject | null {
  const known = scope.objects.get(id);
  if (known !== undefined) return known;
  const path = scope.request.ObjectPaths[String(id)];
  if (path === undefined) throw new OfficeFault("InvalidObjectPath");
  const object = evaluate(path, scope);
  scope.objects.set(id, object);
  return object;
}

function evaluate(path: ObjectPath, scope: Scope): HostObject | null {
  if (path.ObjectPathType === 1) return scope.root;
  if (path.ObjectPathType === 7) return null;
  if (path.ObjectPathType === 6) {
    const kept = scope.references.get(path.Name);
    if (kept === undefined) throw new OfficeFault("InvalidObjectPath");
    return kept;
  }
  const parent = resolve(path.ParentObjectPathId ?? 0, scope);
  if (parent === null) return null;
  const list = argumentsOf(path.ArgumentInfo, scope);
  if (path.ObjectPathType === 4) return asObject(get(parent, path.Name));
  const name = path.ObjectPathType === 5 ? "GetItem" : path.Name;
  return asObject(call(parent, name, list));
}

function argumentsOf(info: ArgumentInfo | undefined, scope: Scope): readonly unknown[] {
  return (info?.Arguments ?? []).map((value, index) => {
    const pathId = info?.ReferencedObjectPathIds?.[index];
    return typeof pathId === "number" && pathId > 0 ? resolve(pathId, scope) : value;
  });
}

function asObject(value: unknown): HostObject | null {
  if (value === null) return null;
  if (typeof value === "object") return value;
  throw new OfficeFault("NotImplemented", "not an object");
}

function member(object: HostObject, name: string): unknown {
  if (!(name in object))
    throw new OfficeFault("NotImplemented", `${object.constructor.name}.${name}`);
  return (object as Record<string, unknown>)[name];
}

/** `XOrNullObject` is `X` with ItemNotFound turned into null. */
function orNull<Result>(
  object: HostObject,
  name: string,
  take: (name: string) => Result
): Result | null {
  if (name in object || !name.endsWith("OrNullObject")) return take(name);
  try {
    return take(name.slice(0, -"OrNullObject".length));
  } catch (error) {
    if (error instanceof OfficeFault && error.code === "ItemNotFound") return null;
    throw error;
  }
}

function get(object: HostObject, name: string): unknown {
  return orNull(object, name, (known) => member(object, known));
}

function call(object: HostObject, name: string, list: readonly unknown[]): unknown {
  return orNull(object, name, (known) => {
    const method = member(object, known);
    if (typeof method !== "function") throw new OfficeFault("NotImplemented", known);
    return Reflect.apply(method, object, list) as unknown;
  });
}

function set(object: HostObject, name: string, value: unknown): null {
  member(object, name);
  if (!Reflect.set(object, name, value))
    throw new OfficeFault("InvalidArgument", `${name} is read-only`);
  return null;
}

function query(object: HostObject, paths: readonly string[]): unknown {
  const items = (object as Known).Items;
  if (items !== undefined) {
    const list = items.map((item, index) => {
      const identity = (item as Known).identity?.() ?? { _Index: index };
      return { ...identity, ...(query(item, paths) as object) };
    });
    return { _Items: list };
  }
  const tree: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split(/[/.]/);
    if (head === "*" || head === "") throw new OfficeFault("NotImplemented", "load without names");
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (rest.length === 0) tree[name] = get(object, name);
    else deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/")]);
  }
  for (const [name, rest] of deeper) {
    const child = asObject(get(object, name));
    tree[name] = child === null ? null : query(child, rest);
  }
  return tree;
}
