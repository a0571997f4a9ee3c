import { render, screen } from "@testing-library/react";
import { useRef, type ReactNode } from "react";
import { useKeptFocus } from "../../src/taskpane/hooks/useKeptFocus";

function Findings({ rows, hasList = true }: { rows: readonly string[]; hasList?: boolean }) {
  const region = useRef<HTMLDivElement>(null);
  useKeptFocus(region);
  const buttons: ReactNode = rows.map((row) => <button key={row}>{row}</button>);
  return (
    <div ref={region} tabIndex={-1} aria-label="窗格" role="group">
      {hasList && (
        <div tabIndex={-1} aria-label="清单" role="group">
          {buttons}
        </div>
      )}
    </div>
  );
}

async function afterFocusing(name: string, next: ReactNode): Promise<Element | null> {
  const { rerender } = render(<Findings rows={["甲", "乙"]} />);
  screen.getByRole("button", { name }).focus();
  rerender(next);
  await Promise.resolve();
  return document.activeElement;
}

test("the list takes the focus of a button that goes", async () => {
  const focused = await afterFocusing("甲", <Findings rows={["乙"]} />);
  expect(focused).toBe(screen.getByRole("group", { name: "清单" }));
});

test("the region takes it where the list goes too", async () => {
  const focused = await afterFocusing("甲", <Findings rows={[]} hasList={false} />);
  expect(focused).toBe(screen.getByRole("group", { name: "窗格" }));
});

test("a button that stays keeps the focus", async () => {
  const focused = await afterFocusing("甲", <Findings rows={["甲"]} />);
  expect(focused).toBe(screen.getByRole("button", { name: "甲" }));
});

test("nothing is focused where nothing was", async () => {
  const { rerender } = render(<Findings rows={["甲", "乙"]} />);
  rerender(<Findings rows={["乙"]} />);
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
});
