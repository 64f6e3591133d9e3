"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import { useHydrated } from "./hydrated";
import { Icon } from "./icons";
import { Said } from "./said";

type CopyButtonProps = {
  text: string;
  words: { copy: string; copied: string; failed: string };
  /** What is copied, as it stands on the page. */
  children: ReactNode;
};

/**
 * Where copying fails, the text is selected: one press of the browser's own copy is left to do. The button keeps its
 * place free until scripts run, so that nothing moves; where none ever will, there is no place.
 */
export function CopyButton({ text, words, children }: CopyButtonProps) {
  const [said, say] = useState("");
  const shown = useRef<HTMLDivElement>(null);
  const isHydrated = useHydrated();

  async function copy() {
    say("");
    const isCopied = await copied(text);
    if (!isCopied && shown.current) getSelection()?.selectAllChildren(shown.current);
    say(isCopied ? words.copied : words.failed);
  }

  return (
    <>
      <div className="mt-0.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div ref={shown}>{children}</div>
        <span className={isHydrated ? "flex print:hidden" : "invisible flex noscript:hidden print:hidden"}>
          <Button look="slimOnDesk" onClick={copy}>
            <Icon shape="copy" />
            {words.copy}
          </Button>
        </span>
      </div>
      <p className="text-16 font-bold text-done not-empty:mt-2" role="status">
        <Said words={said} />
      </p>
    </>
  );
}

/** Plain http and browsers inside of apps have no clipboard. */
async function copied(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;

  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
