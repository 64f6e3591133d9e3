"use client";

import { type ComponentProps, useState } from "react";
import { Field, type FieldProps, useField } from "./field";
import { useHydrated } from "./hydrated";
import { Input } from "./input";
import { LengthHelp, type LengthWords } from "./length-help";
import { LinkButton } from "./link-button";
import { Said } from "./said";

type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password";
  words: { show: string; hide: string };
  /** Helps with a password that is being chosen. */
  lengthWords?: LengthWords;
} & Pick<ComponentProps<"input">, "maxLength">;

/** Never filled in again after a refused post. The button to show what is typed exists only where scripts run. */
export function PasswordField({
  label,
  support,
  isOptional = false,
  words,
  lengthWords,
  ...native
}: PasswordFieldProps) {
  const { name } = native;
  const field = useField({ name, support });
  const [isShown, setShown] = useState(false);
  const isHydrated = useHydrated();

  return (
    <Field {...{ name, label, support, isOptional }}>
      <div className="relative mt-2.5">
        <Input
          {...native}
          id={name}
          type={isShown ? "text" : "password"}
          className="pe-25 max-[14rem]:pe-4"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        />
        {isHydrated && (
          <LinkButton
            className="absolute inset-y-1.5 end-1.5 min-w-11 rounded-6 px-3.5 text-16 hover:bg-tint max-[14rem]:static max-[14rem]:mt-1.5 max-[14rem]:min-h-11 max-[14rem]:px-0"
            aria-controls={name}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            <Said words={isShown ? words.hide : words.show} />
          </LinkButton>
        )}
      </div>
      {lengthWords && <LengthHelp inputId={name} words={lengthWords} />}
    </Field>
  );
}
