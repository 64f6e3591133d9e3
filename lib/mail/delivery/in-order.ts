/** Lets those who are ready at different times pass in the order in which they came. */
export type Row = { join(): Turn };

export type Turn = {
  /** Does `work` when everybody who came before has passed or left. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  leave(): void;
};

export function row(): Row {
  let last = Promise.resolve();

  return {
    join() {
      const before = last;
      let leave = () => {};
      const gone = new Promise<void>((resolve) => {
        leave = resolve;
      });
      last = before.then(() => gone);

      return {
        async pass(work) {
          await before;
          return work().finally(leave);
        },
        leave,
      };
    },
  };
}
