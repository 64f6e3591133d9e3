import type { ReactNode } from "react";

/** A way to reach somebody, in words; where it can be pressed, what that does. */
export type ContactWay<Words = ReactNode> = { words: Words; href?: string };

/** How to reach whom the sentence above has named. */
export function ContactWays({ ways }: { ways: readonly ContactWay[] }) {
  if (ways.length === 0) return null;

  return (
    <ul className="mt-1 text-16/180">
      {ways.map(({ words, href }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a way is what stands in its place
        <li key={place}>
          {href ? (
            <a className="inline-block py-2 figures" href={href}>
              {words}
            </a>
          ) : (
            words
          )}
        </li>
      ))}
    </ul>
  );
}
