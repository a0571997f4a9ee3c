import { useState } from "react";

/** One page of a long list; page numbers count from 1. */
export interface Paging<Item> {
  readonly items: readonly Item[];
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly turnTo: (pageNumber: number) => void;
}

/** Shows a list by pages, so that hundreds of lines stay quick; a shorter list falls back to its last page. */
export function usePaging<Item>(all: readonly Item[], pageSize: number): Paging<Item> {
  const [asked, setAsked] = useState(1);
  const pageCount = Math.max(1, Math.ceil(all.length / pageSize));
  const pageNumber = Math.min(asked, pageCount);
  return {
    items: all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    pageNumber,
    pageCount,
    turnTo: setAsked,
  };
}
