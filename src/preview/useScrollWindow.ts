import { useEffect, useState, type RefObject } from "react";

/** The part of a scrolled element that is seen, in CSS pixels. */
export interface ScrollWindow {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Follows the scrolling and the size of an element. */
export function useScrollWindow(element: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ top: 0, left: 0, width: 800, height: 600 });
  useEffect(() => {
    const scrolled = element.current;
    if (scrolled === null) return undefined;
    const read = (): void =>
      setSeen({
        top: scrolled.scrollTop,
        left: scrolled.scrollLeft,
        // jsdom has no layout: every size is 0 there.
        width: scrolled.clientWidth || 800,
        height: scrolled.clientHeight || 600,
      });
    scrolled.addEventListener("scroll", read, { passive: true });
    const observer = typeof ResizeObserver === "function" ? new ResizeObserver(read) : null;
    observer?.observe(scrolled);
    return () => {
      scrolled.removeEventListener("scroll", read);
      observer?.disconnect();
    };
  }, [element]);
  return seen;
}
