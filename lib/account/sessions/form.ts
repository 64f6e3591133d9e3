import { z } from "zod";
import type { FormRules } from "@/lib/forms/parse-form";

/** Which session is meant: nobody types it. */
const oneSession = z.object({ session: z.uuid() });

export const endOneForm: FormRules<z.output<typeof oneSession>> = { schema: () => oneSession };

const nothing = z.object({});

export const endOthersForm: FormRules<z.output<typeof nothing>> = { schema: () => nothing };
