import { createServer } from "node:http";
import next from "next";

// The product's pages and actions without the product's own server before them.
const port = Number(process.env.PORT);
const app = next({ dev: false, dir: process.cwd(), port });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => void handle(request, response)).listen(port);
