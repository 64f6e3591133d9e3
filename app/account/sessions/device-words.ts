import { getTranslations } from "next-intl/server";
import type { Device } from "@/lib/session/device";

/** 「iPhoneのSafari」, as far as the browser said. */
export async function deviceWords(): Promise<(device: Device) => string> {
  const t = await getTranslations("account.sessions.device");

  return ({ deviceName, browserName }) => {
    if (deviceName && browserName)
      return t("both", { device: t(`names.${deviceName}`), browser: t(`browsers.${browserName}`) });
    if (deviceName) return t(`names.${deviceName}`);

    return browserName ? t(`browsers.${browserName}`) : t("unknown");
  };
}
