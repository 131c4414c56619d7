/** What is fetched for the first twin: its stage, with picture and sentence in it, and what is laid over the page's own. */
import { Picture } from '../picture/index.ts';
import { Status } from '../status/index.ts';
import { DifferenceMarks } from '../twin/DifferenceMarks.tsx';
import { TwinStage } from '../twin/TwinStage.tsx';

export { DifferenceMarks } from '../twin/DifferenceMarks.tsx';
export { HereName } from '../twin/TwinStage.tsx';

export function Twin() {
  return (
    <TwinStage>
      <Picture isTwin Marks={DifferenceMarks} />
      <Status isTwin />
    </TwinStage>
  );
}
