/**
 * Keeps what was made for each key as long as the process lasts: whoever asks meanwhile waits for the same, and what could
 * not be made is made anew for the next who asks.
 */
export function madeOnce<Value>(): (key: string, make: () => Promise<Value>) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();

  return (key, make) => {
    const known = made.get(key);
    if (known) return known;

    const making = make();
    made.set(key, making);
    making.catch(() => made.delete(key));

    return making;
  };
}
