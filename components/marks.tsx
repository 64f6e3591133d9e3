import type { ReactNode } from "react";

/** The marks a message may carry, for `t.rich(key, marks)`. */
export const marks = {
  /** A phrase that stays whole where an engine would cut it. */
  nb: (words: ReactNode) => <span className="inline-block">{words}</span>,
  b: (words: ReactNode) => <b>{words}</b>,
  br: () => <br />,
  /** Where a long name may be cut. */
  wbr: () => <wbr />,
};
