import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begun last, they would keep one core waiting for them alone. */
const LONG = /tests\/(store\/(mail\/torture|mail\/worker|identity\/limits)|faults\/closed)\.test\.ts$/;

/** Begins with the files that take longest, also where no earlier run has left its times. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);

    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
