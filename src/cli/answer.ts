/** What a command prints, and its exit status: one JSON object, or on standard error what is refused. */
import type { Result } from '../base/result.ts';

/** What could not be taken ends a command so. */
const statusOfRefusal = 2;

/** `status`: of an answer; 0 unless the answer itself is bad news. */
export function answerWith(result: Result<object, string>, status = 0): void {
  if (result.ok) {
    process.stdout.write(`${JSON.stringify(result.value)}\n`);
    process.exitCode = status;
  } else {
    process.stderr.write(`${result.refusal}\n`);
    process.exitCode = statusOfRefusal;
  }
}
