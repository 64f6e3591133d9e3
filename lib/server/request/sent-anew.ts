import { type Field, hiddenFields, SEND_AGAIN } from "./sent-before";

const FORM = /<form\b[\s\S]*?<\/form>/g;
const FORM_ID = /^<form\b[^>]* id="([^"]+)"/;
const FIELD = /<(?:input|select|textarea|button)\b[^>]*>/g;
/** As the framework writes what names a form's action; its value is a text of HTML already. */
const NAMES_ACTION = /<input type="hidden" name="(\$ACTION_[^"]*)"(?: value="([^"]*)")?\/>/g;

/**
 * What was typed into a form from before an update, as hidden fields for the action of that form now: of the one form on
 * `page`, as it is drawn today, that asks for all of it. Nothing where none does or more than one, and where nothing was
 * typed: then nobody knows what was meant.
 */
export function sentAnew(sent: readonly Field[], page: string): string {
  const typed = sent.filter(([name]) => !name.startsWith("$"));
  if (typed.length === 0) return "";
  const main = page.slice(page.indexOf("<main"));
  const [form, another] = (main.match(FORM) ?? []).filter((each) => {
    const fields = fieldsOf(each, main);
    return typed.every(([name]) => fields.some((field) => field.includes(` name="${name}"`)));
  });
  if (!form || another) return "";
  const action = [...form.matchAll(NAMES_ACTION)].map(
    ([, name, value = ""]) => `<input type="hidden" form="${SEND_AGAIN}" name="${name}" value="${value}">`,
  );

  return action.length > 0 ? action.join("") + hiddenFields(typed) : "";
}

/** Those in a form, and those beside it that belong to it. */
function fieldsOf(form: string, main: string): string[] {
  const [, id] = FORM_ID.exec(form) ?? [];
  const beside = id ? (main.match(FIELD) ?? []).filter((field) => field.includes(` form="${id}"`)) : [];

  return [...(form.match(FIELD) ?? []), ...beside];
}
