import { act } from "./actions";

export default function Page() {
  return (
    <form action={act}>
      <input name="text" />
      <button type="submit">send</button>
    </form>
  );
}
