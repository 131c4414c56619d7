/**
 * The FlashCopy relationships as an administrator sees them: revertable or not, and a sequence
 * number each; what a withdraw makes of one; and the recovery table, which is asked after a loss
 * (by people) and after a restart (by the application).
 */

export interface Relationship {
  readonly revertable: boolean;
  /** Of its current or last FlashCopy; 0: none yet. */
  readonly number: number;
  /** What a revert restores; 0 where there is nothing to revert. */
  readonly prior: number;
}

export const noFlashCopyYet: Relationship = { revertable: false, number: 0, prior: 0 };

export const established = ({ number }: Relationship, group: number, revertable: boolean): Relationship => ({
  revertable,
  number: group,
  prior: number,
});

export const committed = ({ number }: Relationship): Relationship => ({ revertable: false, number, prior: 0 });

export const reverted = ({ prior }: Relationship): Relationship => ({ revertable: false, number: prior, prior: 0 });

/** The group that a target holds if all is well: while the new one can still be reverted, the prior one. */
export const groupPromised = ({ revertable, number, prior }: Relationship): number => (revertable ? prior : number);

/** What is done with every relationship that is revertable still. */
export type Settle = 'nothing' | 'commit' | 'revert';

interface Row {
  readonly case: 1 | 2 | 3 | 4;
  readonly revertable: 'none' | 'some' | 'all';
  readonly numbers: 'all equal' | 'equal within each set';
  readonly settle: Settle;
}

/** Who is revertable, what the sequence numbers say, and what is to be done. Anything else: a person must look. */
const table: readonly Row[] = [
  { case: 1, revertable: 'none', numbers: 'all equal', settle: 'nothing' },
  { case: 2, revertable: 'some', numbers: 'equal within each set', settle: 'revert' },
  { case: 3, revertable: 'all', numbers: 'all equal', settle: 'revert' },
  { case: 4, revertable: 'some', numbers: 'all equal', settle: 'commit' },
];

/** The table's row that the relationships are in; null: none of them. */
export function rowOf(relationships: readonly Relationship[]): Row | null {
  const open = relationships.filter(({ revertable }) => revertable);
  const finished = relationships.filter(({ revertable }) => !revertable);
  const revertable = open.length === 0 ? 'none' : finished.length === 0 ? 'all' : 'some';
  const numbers = differentNumbers(relationships) === 1 ? 'all equal' : withinEachSet(open, finished);
  return table.find((row) => row.revertable === revertable && row.numbers === numbers) ?? null;
}

const differentNumbers = (relationships: readonly Relationship[]): number =>
  new Set(relationships.map(({ number }) => number)).size;

function withinEachSet(open: readonly Relationship[], finished: readonly Relationship[]) {
  return differentNumbers(open) === 1 && differentNumbers(finished) === 1 ? 'equal within each set' : 'otherwise';
}

/** What is done by the table with all that is revertable. Who ignores the sequence numbers takes case 2 for case 4. */
export function settledByTable(relationships: readonly Relationship[], numbersUsed: boolean): Settle {
  const row = rowOf(relationships);
  if (row === null) return 'nothing';
  return row.case === 2 && !numbersUsed ? 'commit' : row.settle;
}

/** The newest group that the table allows recovery to leave; null where a person must look. */
export function newestAllowed(relationships: readonly Relationship[]): number | null {
  const row = rowOf(relationships);
  switch (row?.case) {
    case undefined:
      return null;
    case 1: // finished, or nothing under way: the group whose number all carry
    case 4: // some are committed already: the new group
      return relationships[0].number;
    case 2: // the others have not begun: the group that they still carry
      return relationships.find(({ revertable }) => !revertable)?.number ?? null;
    case 3: // all are prepared and none committed: the prior group
      return relationships[0].prior;
    default:
      return null;
  }
}

/**
 * What an application settles that restarts with a group prepared in part: it remembers no answer
 * and asks. Some revertable, and all numbers equal (or nobody looks at them): commit the rest. None
 * revertable: the group went in, if all carry its number. Anything else is reverted.
 */
export function settledByRestart(relationships: readonly Relationship[], group: number, numbersUsed: boolean) {
  const open = relationships.filter(({ revertable }) => revertable).length;
  const wentIn = relationships.every(({ number }) => number === group);
  if (open === 0) return wentIn ? 'commit' : 'revert';
  const equal = differentNumbers(relationships) === 1;
  return open < relationships.length && (equal || !numbersUsed) ? 'commit' : 'revert';
}
