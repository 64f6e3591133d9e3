import { clsx } from "clsx";
import type { ReactNode } from "react";
import { besideTask } from "./columns";

type AsideProps = {
  /** The id of the part that the whole is named for. */
  labelledBy: string;
  /** Beside the task, or below another companion of it. */
  place?: keyof typeof places;
  /** What only serves to press something has no use on paper. */
  isPrinted?: boolean;
  children: ReactNode;
};

const look = "max-w-measure border-t border-rule pt-6 text-16/180 lg:border-t-0 lg:py-1";
const places = {
  beside: `${besideTask} lg:mt-2 lg:max-w-narrow lg:border-s lg:ps-10`,
  under: "mt-10",
};

/** A note beside the task: one rule, no box. Its parts stand below each other. */
export function Aside({ labelledBy, place = "beside", isPrinted = true, children }: AsideProps) {
  return (
    <aside aria-labelledby={labelledBy} className={clsx(look, places[place], !isPrinted && "print:hidden")}>
      <div className="space-y-8">{children}</div>
    </aside>
  );
}

/** The same for links into a long page: in sight all along it, where the window is high enough. */
export function AsideContents({ labelledBy, children }: Pick<AsideProps, "labelledBy" | "children">) {
  return (
    <nav aria-labelledby={labelledBy} className={clsx(look, places.beside)}>
      <div className="top-6 lg:[@media(min-height:46em)]:sticky">{children}</div>
    </nav>
  );
}

/** One note and nothing else beside the task. */
export function AsideNote({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <Aside labelledBy={id}>
      <AsidePart id={id} title={title}>
        {children}
      </AsidePart>
    </Aside>
  );
}

type AsidePartProps = { id?: string; title: ReactNode; children: ReactNode };

export function AsidePart({ id, title, children }: AsidePartProps) {
  return (
    <div className="[&>p]:mt-3">
      <h2 className="mb-2 text-18/160" id={id}>
        {title}
      </h2>
      {children}
    </div>
  );
}
