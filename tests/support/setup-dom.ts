import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// A busy machine takes longer than the library's second; a test that waits for nothing still fails.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
