import { expect, type Page } from "@playwright/test";
import { until } from "@/tests/support/until";
import { someChoices } from "./setup-forms";

type DemoMember = Record<"key" | "symbol" | "number" | "sex" | "insurerNumber", string> & {
  mailAddress: string;
  loginId: string;
  password: string;
  birthDateInEra: EraDay;
};
type DemoLetter = Record<"key" | "insurerNumber" | "birthDate", string> & {
  provisionalUserId: string;
  provisionalPassword: string;
};
type EraDay = { era: string; year: number; month: number; day: number };

const LINK = /^\s*(http\S+\/(?:forgot-id|setup)\/\S+)/m;
const CHANGE = /^\s*(http\S+\/account\/address\/(?:prove|decide)\/\S+)/m;
const TEMPORARY_PASSWORD = /\b([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\b/;
const NEW_PASSWORD = "みかんの木に7羽のすずめと白い雲";

/** A walk through every screen of a running demo, in whatever language: fields are found by their names. Stops to look. */
export class DemoVisit {
  constructor(
    private readonly page: Page,
    private readonly look: () => Promise<void>,
  ) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    await this.look();
  }

  async sendEmpty(address: string): Promise<void> {
    await this.open(address);
    await this.press();
    await this.refused();
  }

  /** From the letter to the account. */
  async setUp(key: string): Promise<void> {
    const { page } = this;
    const letter = await this.find<DemoLetter>("letters", key);
    const [year = "", month = "", day = ""] = letter.birthDate.split("-");
    const { loginId, password, mailAddress } = someChoices();
    const { provisionalUserId, provisionalPassword, insurerNumber } = letter;
    await page.goto("/setup");
    await this.send({ provisionalUserId, provisionalPassword }, "/setup/identity");
    await this.send({ insurerNumber, era: "seireki", year, month, day }, "/setup/terms");
    await this.send({ consent: "on" }, "/setup/login-id");
    await this.send({ loginId }, "/setup/password");
    await this.send({ password }, "/setup/address");
    await this.send({ mailAddress }, "/setup/confirm");
    await this.send({}, "/setup/sent");
    await this.open(await this.mailed(mailAddress, LINK));
    await this.send({}, "/setup/done");
  }

  /** From the forgotten login ID to a new password, with a mismatch on the way. */
  async getBackIn(key: string): Promise<void> {
    const member = await this.find<DemoMember>("members", key);
    const { symbol, number, sex, insurerNumber, mailAddress, loginId } = member;
    const { era, year, month, day } = member.birthDateInEra;
    const date = { era, year: String(year), month: String(month), day: String(day) };
    await this.page.goto("/forgot-id");
    await this.send({ symbol, number, sex, ...date, insurerNumber, mailAddress: "x@example.jp" });
    await this.refused();
    await this.send({ mailAddress }, "/forgot-id/sent");
    const link = await this.mailed(mailAddress, LINK);
    await this.open(link);
    await this.send({}, "/forgot-id/result");
    await this.open(link);
    await this.open("/forgot-id/result/reset");
    await this.send({}, "/temporary-password/sent");
    await this.page.goto("/login");
    await this.send({ loginId, password: "not the password" });
    await this.refused();
    const password = await this.mailed(mailAddress, TEMPORARY_PASSWORD);
    await this.send({ loginId, password }, "/new-password");
    await this.send({ newPassword: "yamamototarou" });
    await this.refused();
    await this.send({ newPassword: NEW_PASSWORD }, "/account");
  }

  /** Every page behind the door, by somebody who was mailed nothing yet, up to the mailbox that decides on a new address. */
  async lookAfterAccount(key: string): Promise<void> {
    const { mailAddress, loginId, password } = await this.find<DemoMember>("members", key);
    await this.page.locator("form[action='/log-out'] button").first().click();
    await this.page.waitForURL((url) => url.pathname === "/login");
    await this.send({ loginId, password }, "/account");
    const wanted = someChoices().mailAddress;
    for (const page of ["password", "sessions", "sessions/others", "history"])
      await this.open(`/account/${page}`);
    await this.sendEmpty("/account/address");
    await this.send({ mailAddress: wanted }, "/account/address/sent");
    await this.open(await this.mailed(wanted, CHANGE));
    await this.press();
    await expect(this.page.locator("main form")).toHaveCount(0);
    await this.look();
    await this.open(await this.mailed(mailAddress, CHANGE));
    await this.open("/account/address");
  }

  private async refused(): Promise<void> {
    await expect(this.page.locator("main [role=alert]").first()).toBeVisible();
    await this.look();
  }

  private async send(fields: Record<string, string>, leadsTo?: string): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]`);
      const type = await field.first().getAttribute("type");
      if (type === "radio")
        await this.page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
      else if (type === "checkbox") await field.check({ force: true });
      else await field.fill(value);
    }
    await this.press();
    if (!leadsTo) return;

    await this.page.waitForURL((url) => url.pathname === leadsTo);
    await this.look();
  }

  private async press(): Promise<void> {
    await this.page.locator("main form button[type=submit]:not([name]):visible").first().click();
  }

  private async find<T extends { key: string }>(list: "members" | "letters", key: string): Promise<T> {
    const all = await this.read<T[]>(`/demo/${list}.json`);
    const found = all.find((one) => one.key === key);
    if (!found) throw new Error(`no ${key} in the demo`);

    return found;
  }

  private mailed(to: string, pattern: RegExp): Promise<string> {
    const look = async () => {
      const mails = await this.read<{ to: string; text: string }[]>("/demo/mailbox.json");
      const found = mails.filter((mail) => mail.to === to).map(({ text }) => pattern.exec(text)?.[1]);
      return found.find(Boolean);
    };

    return until(look, { missing: `no mail for ${to}` });
  }

  private async read<T>(address: string): Promise<T> {
    return (await this.page.request.get(address)).json();
  }
}
