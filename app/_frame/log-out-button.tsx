import { getTranslations } from "next-intl/server";
import { closedNow } from "@/app/_guards/closed-now";
import { currentSession } from "@/app/_guards/current-session";
import { logOut } from "@/app/account/actions";

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
