import type { browserNames, deviceNames } from "@/db/schema";

/** What we can say of a browser in plain words; null where it does not say, or says something we have no word for. */
export type Device = { deviceName: DeviceName | null; browserName: BrowserName | null };

export type DeviceName = (typeof deviceNames)[number];
export type BrowserName = (typeof browserNames)[number];

export const unknownDevice: Device = { deviceName: null, browserName: null };

/** As a reader of the User-Agent header tells it. */
export type UserAgent = {
  browser: { name?: string | undefined };
  os: { name?: string | undefined };
  device: { model?: string | undefined };
};

const models: Record<string, DeviceName> = { iPhone: "iphone", iPad: "ipad" };
const systems: Record<string, DeviceName> = {
  Android: "android",
  Windows: "windows",
  "Mac OS": "mac",
  "Chromium OS": "chromebook",
  Linux: "linux",
  Ubuntu: "linux",
};
const browsers: [spelling: RegExp, name: BrowserName][] = [
  [/^Edge/, "edge"],
  [/Samsung/, "samsung"],
  [/^Line$/i, "line"],
  [/Firefox/, "firefox"],
  [/Safari|WebKit/, "safari"],
  [/Chrome|Chromium/, "chrome"],
];

/** The header is whatever the browser likes: only names that we know are kept. */
export function deviceOf({ browser, os, device }: UserAgent): Device {
  const spelling = browser.name ?? "";

  return {
    deviceName: models[device.model ?? ""] ?? systems[os.name ?? ""] ?? null,
    browserName: browsers.find(([known]) => known.test(spelling))?.[1] ?? null,
  };
}
