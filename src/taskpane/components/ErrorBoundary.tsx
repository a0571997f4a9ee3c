import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useWords } from "../hooks/useWords";
import { CopyButton } from "./MessageArea";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** Keeps the pane alive when a part of it fails to draw. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Crashed error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Crashed({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode {
  const { frame } = useWords().pane;
  const details = `${error.name}: ${error.message}\n${error.stack ?? ""}`;
  return (
    <main style={{ padding: 12 }} role="alert">
      <h2 style={{ fontSize: 16 }}>{frame.crashedTitle}</h2>
      <p>{frame.crashedBody}</p>
      <p style={{ display: "flex", gap: 8 }}>
        <Button appearance="primary" size="small" onClick={onRetry}>
          {frame.retry}
        </Button>
        <CopyButton text={details} />
      </p>
      <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{details}</pre>
    </main>
  );
}
