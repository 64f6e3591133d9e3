import { createHash } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { judgeChosenPassword } from "@/lib/chosen-password/judge-password";
import { breachedPasswordsAt } from "@/lib/password/breached-passwords";
import { secretsFrom } from "@/lib/platform/secrets";

const LEAKED = "turtle pond door 7";
const hash = createHash("sha1").update(LEAKED).digest("hex").toUpperCase();
const [prefix, rest] = [hash.slice(0, 5), hash.slice(5)];
const others = "0018A45C4D1DEF81644B54AB7F969B88D65:12\r\n00D4F6E8FA6EECAD2A3AA415EEC418D38EC:2";
const SOON_MS = 200;

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((closed) => (server ? server.close(closed) : closed(null)));
  server = undefined;
});

/** A service that does with each request what a test says. */
async function serviceThat(answers: RequestListener): Promise<string> {
  const started = createServer(answers);
  server = started;
  await new Promise<void>((listening) => started.listen(0, "127.0.0.1", listening));

  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/range`;
}

const saying = (text: string) => serviceThat((_, response) => response.end(text));

describe("the service", () => {
  it("is told five characters, and finds a password that leaked", async () => {
    const asked: (string | undefined)[] = [];
    const url = await serviceThat(({ url }, response) => {
      asked.push(url);
      response.end(`${others}\r\n${rest}:41\r\n`);
    });

    expect(await breachedPasswordsAt(url).includes(LEAKED)).toBe(true);
    expect(await breachedPasswordsAt(`${url}/`).includes(LEAKED.replaceAll("t", "ｔ"))).toBe(true);
    expect(asked).toEqual([`/range/${prefix}`, `/range/${prefix}`]);
  });

  it.each([
    ["of others", others],
    ["of padding", `${others}\r\n${rest}:0`],
    ["of nothing", ""],
    ["in another language", "<!doctype html><title>Sign in to the network</title>"],
    ["without a count", rest],
  ])("that answers with a list %s stops nobody", async (_, text) => {
    expect(await breachedPasswordsAt(await saying(text)).includes(LEAKED)).toBe(false);
  });

  it.each<[string, RequestListener]>([
    ["says nothing", () => {}],
    ["begins and never ends", (_, response) => void response.write(`${others}\r\n`)],
    ["hangs up", (request) => void request.socket.destroy()],
    ["is broken", (_, response) => void response.writeHead(500).end(`${rest}:41`)],
    ["limits us", (_, response) => void response.writeHead(429, { "retry-after": "2" }).end()],
    ["leads elsewhere", (_, response) => void response.writeHead(302, { location: "/other" }).end()],
    ["answers without an end", (_, response) => void response.end("x".repeat(2_000_000))],
  ])("that %s stops nobody", async (_, answers) => {
    expect(await breachedPasswordsAt(await serviceThat(answers), SOON_MS).includes(LEAKED)).toBe(false);
  });

  it("that is not there stops nobody", async () => {
    const url = await saying("");
    server?.close();

    expect(await breachedPasswordsAt(url, SOON_MS).includes(LEAKED)).toBe(false);
  });
});

it("a password that leaked is refused with this reason, and no weak one is asked about", async () => {
  const asked: string[] = [];
  const includes = async (password: string) => {
    asked.push(password);
    return password === LEAKED;
  };
  const deps = {
    secrets: secretsFrom(["a made-up secret of tests, longer than 32 bytes"]),
    site: {
      siteName: "KOSMO Communication Web",
      passwordMinimumLength: 15,
    } as Parameters<typeof judgeChosenPassword>[2]["site"],
    breaches: { includes },
  };
  const chooser = { accountId: "a", loginId: "0010000005750", birthDateDigest: "d", machineMade: [] };

  expect(await judgeChosenPassword(LEAKED, chooser, deps)).toEqual({
    kind: "refused",
    complaint: { key: "passwordBreached" },
  });
  expect(await judgeChosenPassword("turtle pond door 8", chooser, deps)).toMatchObject({ kind: "accepted" });
  expect(await judgeChosenPassword("short", chooser, deps)).toMatchObject({ kind: "refused" });
  expect(asked).toEqual([LEAKED, "turtle pond door 8"]);
});
