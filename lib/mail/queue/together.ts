/** Does for many at once what each asks for: whoever asks while it is being done for others goes with the next. */
export function together<Item>(act: (items: Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: { item: Item; end(as: Promise<void>): void }[] = [];
  let isActing = false;

  async function actForAll(): Promise<void> {
    isActing = true;
    while (waiting.length > 0) {
      const askers = waiting;
      waiting = [];
      const acted = act(askers.map(({ item }) => item));
      for (const { end } of askers) end(acted);
      await acted.catch(() => undefined);
    }
    isActing = false;
  }

  return (item) =>
    new Promise((end) => {
      waiting.push({ item, end });
      if (!isActing) void actForAll();
    });
}
