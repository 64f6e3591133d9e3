"use client";

import { type ComponentProps, useState } from "react";
import { type FieldProps, Remarks, Required, Support, useField } from "./field";
import { useHydrated } from "./hydrated";

type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password";
  words: { show: string; hide: string };
} & Pick<ComponentProps<"input">, "maxLength">;

/** Never filled in again after a refused post. The button to show what is typed exists only where scripts run. */
export function PasswordField({ label, support, isOptional, words, ...native }: PasswordFieldProps) {
  const { name } = native;
  const field = useField({ name, support });
  const [isShown, setShown] = useState(false);
  const isHydrated = useHydrated();

  return (
    <div className={field.className}>
      <label className="label" htmlFor={name}>
        <span>{label}</span> <Required isOptional={isOptional} />
      </label>
      <Support name={name}>{support}</Support>
      <div className="control withbutton">
        <input
          {...native}
          id={name}
          type={isShown ? "text" : "password"}
          className="input"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        />
        {isHydrated && (
          <button
            type="button"
            className="peek linklike"
            aria-controls={name}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? words.hide : words.show}
          </button>
        )}
      </div>
      <Remarks name={name} />
    </div>
  );
}
