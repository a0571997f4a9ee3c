import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { zhCN } from "../../src/locales/zh-CN";
import { ErrorBoundary } from "../../src/taskpane/components/ErrorBoundary";
import { Surroundings } from "../../src/taskpane/components/Surroundings";

let isBroken = true;

function Part(): ReactNode {
  if (isBroken) throw new TypeError("no such field");
  return <p>画好了</p>;
}

test("a part that fails to draw is told with its details and a way on, and is drawn again at a press", async () => {
  // React reports what a boundary caught, too.
  const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
  isBroken = true;
  render(
    <Surroundings words={zhCN}>
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
    </Surroundings>
  );
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("窗格出错，工作簿未受影响");
  expect(alert).toHaveTextContent("TypeError: no such field");
  expect(screen.getByRole("button", { name: "复制" })).toBeEnabled();
  isBroken = false;
  await userEvent.setup().click(screen.getByRole("button", { name: "重试" }));
  expect(screen.getByText("画好了")).toBeVisible();
  reported.mockRestore();
});
