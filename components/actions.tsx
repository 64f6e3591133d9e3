import { clsx } from "clsx";
import type { ReactNode } from "react";

type ActionsProps = {
  /** How far from what stands above. */
  distance?: keyof typeof distances;
  children: ReactNode;
};

const look =
  "flex flex-col items-stretch gap-x-8 gap-y-3 sm:flex-row sm:flex-wrap sm:items-center print:hidden";
const distances = { far: "mt-10", near: "mt-8", nearest: "mt-4" };

/** What can be done on a page: below each other on phones, side by side where there is room. Paper shows none of it. */
export function Actions({ distance = "far", children }: ActionsProps) {
  return <div className={clsx(look, distances[distance])}>{children}</div>;
}
