"use client";

import { type ReactNode, useState } from "react";
import { useHydrated } from "./hydrated";
import { Icon } from "./icons";

type CopyButtonProps = {
  text: string;
  words: { copy: string; copied: string; failed: string };
  /** What is copied, as it stands on the page. */
  children: ReactNode;
};

/** The button keeps its place free until scripts run, so that nothing moves; where none ever will, there is no place. */
export function CopyButton({ text, words, children }: CopyButtonProps) {
  const [said, say] = useState("");
  const isHydrated = useHydrated();

  async function copy() {
    say("");
    say(
      await navigator.clipboard.writeText(text).then(
        () => words.copied,
        () => words.failed,
      ),
    );
  }

  return (
    <>
      <div className="line">
        {children}
        <button
          type="button"
          className={`button second slim${isHydrated ? "" : " is-waiting"}`}
          onClick={copy}
        >
          <Icon shape="copy" />
          {words.copy}
        </button>
      </div>
      <p className="copied" role="status">
        {said}
      </p>
    </>
  );
}
