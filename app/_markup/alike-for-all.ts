import type { ReactNode } from "react";
import { onceForReaders, type Reader } from "@/app/_words/once-for-readers";
import { answering, requestUnderWay } from "@/lib/platform/under-way";
import { drawnForGood, fewElements } from "./few-elements";

type AnyPart = () => ReactNode | Promise<ReactNode>;

/**
 * A page, or a part of one, that says the same to all who read it in one language, with readings or without: it is drawn once
 * for each of these, from few elements.
 */
export function alikeForAll(Part: AnyPart, reader?: Reader): () => Promise<ReactNode> {
  const drawn = onceForReaders(() => drawApart(Part), reader);

  return async () => {
    const standing = requestUnderWay()?.standing;
    if (!standing) return fewElements(await Part());

    const { node, stands } = await drawn();
    for (const [name, markup] of stands) standing.set(name, markup);

    return node;
  };
}

/** With all that is to stand in a document because of it, and nothing else. */
async function drawApart(Part: AnyPart) {
  const stands = new Map<string, string>();
  const request = { isAtWork: false, standing: stands };

  return { node: await answering(request, async () => drawnForGood(await Part())), stands };
}
