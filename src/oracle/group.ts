/**
 * One consistency group from its cut to its outcome, as the application sees it: which answers
 * it has, and what follows from them.
 */
import { sameVolume, tracksThatDiffer, type Contents } from './contents.ts';
import type { Method } from './log.ts';

export type Outcome = 'committed' | 'reverted' | 'abandoned' | 'failed';
export type Stage = 'draining' | 'preparing' | 'committing' | 'reverting' | 'over';

export class Group {
  readonly number: number;
  /** A full copy of the primaries at the cut, which is what the group contains. */
  readonly contents: Contents;
  readonly cutTime: number;
  /** How many tracks differed from their sources at the cut. */
  readonly tracksToDrain: number;
  stage: Stage = 'draining';
  /** null: the group has not come to its end. */
  outcome: Outcome | null = null;
  /** The volumes whose preparation counted as failed, in the order in which that became known. */
  readonly failed: number[] = [];
  private readonly prepared = new Set<number>();
  private readonly method: Method;

  constructor(number: number, primaries: Contents, sources: Contents, now: number, method: Method) {
    this.number = number;
    this.contents = [...primaries];
    this.cutTime = now;
    this.tracksToDrain = tracksThatDiffer(primaries, sources);
    this.method = method;
  }

  /** Every track of the group has reached its source. */
  isDrained(sources: Contents): boolean {
    return this.contents.every((volume, index) => sameVolume(volume, sources[index]));
  }

  isAnswered(volume: number): boolean {
    return this.prepared.has(volume) || this.failed.includes(volume);
  }

  get allAnswered(): boolean {
    return this.prepared.size + this.failed.length === this.method.volumes;
  }

  notePrepared(volume: number): void {
    this.prepared.add(volume);
  }

  /** Decided after each, the first failure is the decision. */
  noteFailed(volume: number): void {
    this.failed.push(volume);
    if (this.method.decide === 'each') this.stage = 'reverting';
  }

  /** Commit if all are prepared, and all have said so. */
  decide(): void {
    this.stage = this.prepared.size === this.method.volumes ? 'committing' : 'reverting';
  }

  giveUp(): void {
    this.stage = 'over';
    this.outcome = 'abandoned';
  }

  /** All is settled. Plain FlashCopy had nothing to revert to. */
  finish(): void {
    const notCommitted = this.method.copy === 'plain' ? 'failed' : 'reverted';
    this.outcome = this.stage === 'committing' ? 'committed' : notCommitted;
    this.stage = 'over';
  }
}
