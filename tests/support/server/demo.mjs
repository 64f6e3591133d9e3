import { tsImport } from "tsx/esm/api";

// The demo without its first half, which installs and builds.
await tsImport("../../../cli/demo/demo.ts", import.meta.url);
