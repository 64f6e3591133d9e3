/** What is there, or will be. A promise costs far more than what most parts of a page do: none is made where nothing is waited for. */
export type Soon<Value> = Value | Promise<Value>;

/** Goes on with a value at once where it is there. */
export function whenThere<Value, Next>(value: Soon<Value>, next: (value: Value) => Soon<Next>): Soon<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** All of them in their order, at once where all are there. */
export function all<Value>(values: readonly Soon<Value>[]): Soon<Value[]> {
  const found = [...values] as Value[];
  const waiting = values.flatMap((value, place) =>
    value instanceof Promise
      ? [
          value.then((late) => {
            found[place] = late;
          }),
        ]
      : [],
  );

  return waiting.length > 0 ? Promise.all(waiting).then(() => found) : found;
}
