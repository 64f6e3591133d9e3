/** An action that is loaded when it is called: whoever asks for closing times need not wait for mail and database. */
export function lazily<Given extends unknown[]>(load: () => Promise<(...given: Given) => unknown>) {
  return async (...given: Given): Promise<void> => {
    const act = await load();
    await act(...given);
  };
}
