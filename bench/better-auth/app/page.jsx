import { requestLink } from "./actions.mjs";

export default function Page() {
  return (
    <form action={requestLink}>
      {["insurerNumber", "symbol", "number", "birthDate", "sex", "email"].map((name) => (
        <input key={name} name={name} />
      ))}
      <button type="submit">send</button>
    </form>
  );
}
