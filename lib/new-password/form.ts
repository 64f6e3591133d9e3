import { z } from "zod";
import type { FormRules } from "@/lib/forms/parse-form";

/** Whether a password is good depends on its owner: the verb judges it. */
const newPassword = z.object({ newPassword: z.string().default("") });

export const newPasswordForm: FormRules<z.output<typeof newPassword>> = {
  schema: () => newPassword,
  secret: ["newPassword"],
};
