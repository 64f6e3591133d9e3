import type { ReactNode } from "react";
import { Icon } from "@/components/icons";

type StripProps = {
  label: string;
  /** The last hour before a closing. */
  isNear: boolean;
  children: ReactNode;
};

/** The strip under the header within 24 hours of a closing. */
export function MaintenanceAnnouncement({ label, isNear, children }: StripProps) {
  return (
    <section className={isNear ? "notice is-near" : "notice"} aria-label={label}>
      <p className="wrap">
        <Icon shape="clock" />
        <span>{children}</span>
      </p>
    </section>
  );
}
