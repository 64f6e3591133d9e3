import { getTranslations } from "next-intl/server";
import { currentSession } from "@/app/login/current-session";
import { closedNow } from "@/app/maintenance/closed-now";
import { logOut } from "./actions";

/** For every page: there is a button where there is a session, and no database is asked while the portal is closed. */
export async function LogOutButton({ className }: { className: string }) {
  if (await closedNow()) return null;
  if ((await currentSession()).kind !== "live") return null;
  const t = await getTranslations("account");

  return (
    <form action={logOut}>
      <button type="submit" className={className}>
        {t("logOut")}
      </button>
    </form>
  );
}
