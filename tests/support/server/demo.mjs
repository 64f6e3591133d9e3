import { runProgram } from "../../../scripts/programs.mjs";

// The demo without its first half, which installs and builds.
await runProgram("cli/demo/demo.ts");
