/** The bundler reads sentences from JSON without being told that it is JSON; Node wants to be told. */
export function load(url, context, next) {
  if (!url.split("?")[0].endsWith(".json")) return next(url, context);

  return next(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } });
}
