import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons";

type StripProps = {
  label: string;
  /** The last hour before a closing. */
  isNear: boolean;
  children: ReactNode;
};

const look = "bg-notice text-ink forced-colors:outlined print:hidden";
const comingLook = "border-b border-rule text-16/170";
const nearLook = "border-b-4 border-notice-edge text-18/170";

/** The strip under the header within 24 hours of a closing. */
export function MaintenanceAnnouncement({ label, isNear, children }: StripProps) {
  return (
    <section className={clsx(look, isNear ? nearLook : comingLook)} aria-label={label}>
      <p className="page-width flex gap-2.5 py-3.5">
        <Icon shape="clock" className="mt-[0.2em]" />
        <span>{children}</span>
      </p>
    </section>
  );
}
