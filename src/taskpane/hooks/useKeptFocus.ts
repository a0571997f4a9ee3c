import { useEffect, type RefObject } from "react";

/**
 * Keeps the focus in a region: where the element that has it goes (a pressed button with its
 * finding, say), the nearest of those around it that is still there and can be focused takes it.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    let held: readonly HTMLElement[] = [];
    const hold = ({ target }: FocusEvent) => (held = pathOf(target, element));
    const keep = () => {
      const [focused, ...around] = held;
      if (focused === undefined || focused.isConnected || !isUnfocused()) return;
      around.find((one) => one.isConnected && one.hasAttribute("tabindex"))?.focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", hold);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", hold);
    };
  }, [region]);
}

/** The elements from the focused one out to the region, as they stand while it is there. */
function pathOf(target: EventTarget | null, region: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  let element = target instanceof HTMLElement ? target : null;
  for (; element !== null && region.contains(element); element = element.parentElement)
    path.push(element);
  return path;
}

function isUnfocused(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}
