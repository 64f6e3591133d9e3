"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import { Icon } from "./icons";
import { Said } from "./said";
import { WhereScriptsRun } from "./where-scripts-run";

type CopyButtonProps = {
  text: string;
  words: { copy: string; copied: string; failed: string };
  /** What is copied, as it stands on the page. */
  children: ReactNode;
};

/** Where copying fails, the text is selected: one press of the browser's own copy is left to do. */
export function CopyButton({ text, words, children }: CopyButtonProps) {
  const [said, say] = useState("");
  const shown = useRef<HTMLDivElement>(null);

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
        <WhereScriptsRun>
          <Button look="slimOnDesk" onClick={copy}>
            <Icon shape="copy" />
            {words.copy}
          </Button>
        </WhereScriptsRun>
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
