import type { Statement } from "@/db/connection/statement";

/** Stands in a statement of ours where the queue's own insert goes; `jobs (list)` is a part before it. */
export const JOB_INSERT = "SELECT 'the job'";

/**
 * Has a statement of ours add jobs by the queue's own insert: its one value is the list of `jobs`. The two texts that
 * were joined last are remembered, since they never change.
 */
export function joinJob(text: string): (job: Statement) => string {
  let joined = { job: "", text: "" };

  return ({ text: job }) => {
    if (joined.job !== job) {
      const insert = job.replaceAll("$1", () => "(SELECT list FROM jobs)");
      joined = { job, text: text.replace(JOB_INSERT, () => insert) };
    }

    return joined.text;
  };
}
