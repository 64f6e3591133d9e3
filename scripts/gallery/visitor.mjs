const LINK = /^\s*(http\S+\/forgot-id\/\S+)/m;
const PROOF = /^\s*(http\S+\/setup\/\S+)/m;
const NEW_ADDRESS = /^\s*(http\S+\/account\/address\/prove\/\S+)/m;
const DECISION = /^\s*(http\S+\/account\/address\/decide\/\S+)/m;
const TEMPORARY_PASSWORD = /\b([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\b/;
/** What reaches nobody in the demo. */
export const DEAD_ADDRESS = "todokanai@example.jp";
const LONGEST_WAIT_MS = 30_000;

/** A visitor with a browser that speaks a language. */
export async function openVisitor({ browser, origin, language }) {
  const context = await browser.newContext({ locale: "ja-JP", baseURL: origin });
  const page = await context.newPage();
  if (language !== "ja") {
    await page.goto("/login");
    await Promise.all([page.waitForLoadState("load"), page.click(`button[name=locale][value=${language}]`)]);
    await page.locator(`html[lang=${language}]`).waitFor();
  }

  return { ...visitorOf(page), close: () => context.close() };
}

/** What a visitor does on any screen of the product. */
export function visitorOf(page) {
  return {
    page,
    open: (path) => page.goto(path, { waitUntil: "networkidle" }),
    type: (fields) => type(page, fields),
    press: () => page.locator("main form button[type=submit]:not([name]):visible").click(),
    untilRefused: () => page.locator("main [role=alert]").first().waitFor(),
    untilOtherwise: () => untilOtherwise(page),
  };
}

/** Text into text fields, and a tap on what is chosen. */
async function type(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    if ((await field.first().getAttribute("type")) === "radio")
      await page.locator(`main [name="${name}"][value="${value}"]`).check({ force: true });
    else await field.fill(value);
  }
}

/** Once a mail has come to its end, the same screen says something else. */
async function untilOtherwise(page) {
  const before = await page.locator("main").textContent();
  await untilFound(async () => {
    await page.reload({ waitUntil: "networkidle" });
    return (await page.locator("main").textContent()) !== before;
  });
}

/** What a made-up member's papers say, as the fields of the identity form. */
export function identityOf({ symbol, number, sex, insurerNumber, mailAddress, ...member }) {
  return { symbol, number, sex, ...birthDateOf(member), insurerNumber, mailAddress };
}

/** The same for the form of the forgotten password. */
export function loginIdentityOf({ loginId, mailAddress, ...member }) {
  return { loginId, ...birthDateOf(member), mailAddress };
}

export function birthDateOf({ birthDateInEra: { era, year, month, day } }) {
  return { era, year: String(year), month: String(month), day: String(day) };
}

export async function demoMembers(origin) {
  const members = await (await fetch(`${origin}/demo/members.json`)).json();

  return Object.fromEntries(members.map((member) => [member.key, member]));
}

export async function demoLetters(origin) {
  const letters = await (await fetch(`${origin}/demo/letters.json`)).json();

  return Object.fromEntries(letters.map((letter) => [letter.key, letter]));
}

export async function mailedProof(origin, member) {
  return untilFound(async () => (await mailed(origin, member, PROOF))[0]);
}

/** What a new address is confirmed with, and what the address in force decides with. */
export async function mailedNewAddress(origin, address) {
  return untilFound(async () => (await mailed(origin, address, NEW_ADDRESS))[0]);
}

export async function mailedDecision(origin, member) {
  return untilFound(async () => (await mailed(origin, member, DECISION))[0]);
}

/** The newest link in a member's mails, once there is one besides those that are known. */
export async function mailedLink(origin, member, known = []) {
  return untilFound(async () => (await mailed(origin, member, LINK)).find((link) => !known.includes(link)));
}

export async function linksMailedTo(origin, member) {
  return mailed(origin, member, LINK);
}

export async function mailedPassword(origin, member) {
  return untilFound(async () => (await mailed(origin, member, TEMPORARY_PASSWORD))[0]);
}

/** What the pattern finds in a member's mails, newest first. */
async function mailed(origin, { mailAddress }, pattern) {
  const mails = await (await fetch(`${origin}/demo/mailbox.json`)).json();

  return mails
    .filter(({ to }) => to === mailAddress)
    .map(({ text }) => pattern.exec(text)?.[1])
    .filter(Boolean);
}

async function untilFound(look) {
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end; ) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("nothing has come of a mail, not even in the demo's mailbox");
}

/** Runs in the page: what chance made of a mail's secrets would differ from gallery to gallery. */
export function coverSecrets() {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.data = texts.currentNode.data
      .replace(/(\/(?:forgot-id|setup)\/)[\w-]{20,}/g, (_, path) => path + "a".repeat(22))
      .replace(/\bKARI-?[A-Z2-9]{5}-?[A-Z2-9]{4}\b/g, "KARI-AAAAA-AAAA")
      .replace(/\b[A-Z2-9]{4}(-[A-Z2-9]{4}){3}\b/g, "AAAA-AAAA-AAAA-AAAA");
  for (const square of document.querySelectorAll(".qr-square")) square.setAttribute("d", "M2 2h7v7h-7z");
}
