import path from "node:path";
import { tsImport } from "tsx/esm/api";

process.chdir(path.join(import.meta.dirname, ".."));
process.env.NODE_ENV = "production";

// TypeScript is understood for this one import only: requests are served by plain Node.
await tsImport("../cli/start.ts", import.meta.url);
