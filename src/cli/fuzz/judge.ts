/**
 * A run before the oracle: event by event, where do the engine and the oracle differ, and where
 * would a loss of the site not be survived? Both have the log; they share nothing else.
 */
import { decisions, type Decision } from '../../oracle/log.ts';
import { Oracle, type Flaw, type Left } from '../../oracle/oracle.ts';
import type { Settle } from '../../oracle/relationships.ts';
import { readingOf, targetContents } from '../../simulation/frame/contents.ts';
import { volumesUpTo } from '../../simulation/findings/gates.ts';
import { lossBandOf, segmentAt, type LossBand } from '../../simulation/findings/loss-band.ts';
import { outcomeAt } from '../../simulation/findings/outcome.ts';
import { recoveredAt } from '../../simulation/findings/recovered.ts';
import { settlements, type Settlement } from '../../simulation/names.ts';
import type { Run } from '../../simulation/run.ts';
import type { Settings } from '../../simulation/settings.ts';
import { View } from '../../simulation/view.ts';
import { PlanCheck } from './planned.ts';
import { methodOf, recordOf } from './records.ts';
import { runOf } from './run.ts';

/** An event at which a loss of the site would not be survived as the method promises. */
export interface FlawAt {
  readonly event: number;
  readonly flaw: Flaw;
}

export interface Judgement {
  readonly events: number;
  /** In words; empty: engine and oracle agree. */
  readonly differences: readonly string[];
  /** For recovery as the settings have it, at every event until the site is lost, and at the end. */
  readonly flaws: readonly FlawAt[];
}

/** Of a long run, the whole outcome of a loss is compared at about so many events; of a short one at all. */
const mostOutcomes = 150;
/** At so many the gates' figures are. */
const mostGateFigures = 4;
/** After so many nobody reads on. */
const mostDifferences = 20;

export function judge(settings: Settings): Judgement {
  const run = runOf(settings);
  // A run that there is not differs from every other: the oracle need not look.
  if (typeof run === 'string') return { events: 0, differences: [run], flaws: [] };
  const judging = new Judge(run);
  judging.goThrough();
  return judging;
}

class Judge implements Judgement {
  readonly events: number;
  readonly differences: string[] = [];
  readonly flaws: FlawAt[] = [];
  private readonly run: Run;
  private readonly oracle: Oracle;
  private readonly view: View;
  private readonly band: LossBand;
  private readonly plan: PlanCheck;
  /** Of this event. */
  private readonly lefts = new Map<Settle, Left>();
  private event = 0;

  constructor(run: Run) {
    this.run = run;
    this.events = run.columns.length - 1;
    this.oracle = new Oracle(methodOf(run.settings));
    this.view = new View(run);
    this.band = lossBandOf(run);
    this.plan = new PlanCheck(run.settings);
  }

  goThrough(): void {
    const betweenOutcomes = Math.ceil((this.events + 1) / mostOutcomes);
    const betweenGateFigures = Math.ceil((this.events + 1) / mostGateFigures);
    for (this.event = 0; this.event <= this.events; this.event++) {
      this.lefts.clear();
      const record = recordOf(this.run, this.event);
      this.differ(this.plan.read(record));
      this.oracle.read(record);
      this.view.seek(this.event);
      this.compareTargets();
      if (!this.oracle.siteIsLost) this.noteFlaws();
      if (this.event <= this.band.lastEvent) this.compareBand();
      if (this.event % betweenOutcomes === 0 || this.event === this.events) this.compareOutcome();
      if (this.event % betweenGateFigures === 0 || this.event === this.events) this.compareGates();
      if (this.differences.length > mostDifferences) return;
    }
    this.event = this.events;
    if (this.oracle.siteIsLost) this.noteFlaws();
    this.differ(this.plan.end(this.run.summary.endMicroseconds));
    this.compareGroups();
    this.compareRecovery();
    this.differences.push(...this.oracle.complaints);
  }

  private differ(sentences: readonly string[]): void {
    for (const sentence of sentences) this.differences.push(`event ${this.event}: ${sentence}`);
  }

  private compare(what: string, engine: unknown, oracle: unknown): void {
    const [ours, theirs] = [JSON.stringify(engine), JSON.stringify(oracle)];
    if (ours !== theirs) this.differences.push(`event ${this.event}: ${what} ${ours}, by the oracle ${theirs}`);
  }

  private compareTargets(): void {
    const { view, oracle } = this;
    const targets = targetContents(readingOf(view));
    const recovered = recoveredAt(view);
    this.compare('the targets hold', shownIn(targets), shownOf(this.leftAfter('nothing')));
    this.compare('recovery would leave', shownIn(recovered), shownOf(this.leftBy('table')));
    this.compare('the case is', recovered.case, oracle.case);
  }

  private compareBand(): void {
    for (const decision of decisions) {
      const row = this.band.rows[decision];
      const { group, case: found, settles } = row;
      const segment = segmentAt(row, this.event);
      const { shown } = this.leftBy(decision);
      const told = group[segment];
      const settle = asOracle(settlements[settles[segment]]);
      const agrees =
        found[segment] === this.oracle.case &&
        settle === this.oracle.settlementBy(decision) &&
        told === (shown.called ?? -1);
      if (!agrees) this.compare(`the band says of ${decision}`, { told, settle, case: found[segment] }, shown);
    }
  }

  private compareOutcome(): void {
    const { oracle, run } = this;
    const { group, numbersDiffer, recoveryPoint, transactions } = outcomeAt(this.view);
    const left = this.left();
    this.compare('the recovery point is', recoveryPoint, oracle.ageOf(left));
    this.compare('a loss leaves', [group, numbersDiffer], [left.shown.called ?? -1, left.shown.group === null]);
    this.compare('the transactions are', transactions, run.transactions === null ? null : oracle.fatesOn(left));
  }

  /** What is left if the site is lost now; once it is lost, what is left of it so far. */
  private left(): Left {
    return this.oracle.siteIsLost ? this.leftAfter('nothing') : this.leftBy(this.run.settings.recover);
  }

  private leftBy(decision: Decision): Left {
    return this.leftAfter(this.oracle.settlementBy(decision));
  }

  /** Each is worked out once an event: the oracle takes its time. */
  private leftAfter(settle: Settle): Left {
    const left = this.lefts.get(settle) ?? this.oracle.leftAfter(settle);
    this.lefts.set(settle, left);
    return left;
  }

  private noteFlaws(): void {
    for (const flaw of this.oracle.flawsOf(this.left())) this.flaws.push({ event: this.event, flaw });
  }

  private compareGates(): void {
    this.compare('the gates were', volumesUpTo(this.run, this.event), this.oracle.gates());
  }

  private compareGroups(): void {
    const told = this.run.summary.groups.map(({ outcome, failures, cutMicroseconds, tracksToDrain }) => ({
      outcome,
      failed: failures.map(({ volume }) => volume),
      cutTime: cutMicroseconds,
      tracksToDrain,
    }));
    const worked = this.oracle.groups.map(({ outcome, failed, cutTime, tracksToDrain }) => ({
      outcome,
      failed,
      cutTime,
      tracksToDrain,
    }));
    this.compare('the groups are', told, worked);
  }

  private compareRecovery(): void {
    const { recovery, loss, outcome } = this.run.summary;
    const { oracle } = this;
    this.compare('the site is lost', recovery !== null, oracle.siteIsLost);
    if (recovery === null) return;
    const settlement = asOracle(recovery.settlement);
    this.compare('recovery found', { case: recovery.case, settle: settlement }, oracle.found);
    const order = oracle.outOfOrderIn(this.left());
    const told = loss === null ? null : { there: loss.there.version, missing: loss.missing.version };
    this.compare('out of order are', told, order);
    this.compare('the outcome is', outcome, outcomeAt(this.view));
  }
}

const shownIn = ({ group, whole }: { readonly group: number; readonly whole: number }) => ({
  group: group === -1 ? null : group,
  called: whole === -1 ? null : whole,
});

const shownOf = ({ shown: { group, called } }: Left) => ({ group, called });

/** The oracle's word for leaving all as it is. */
const asOracle = (settlement: Settlement): Settle => (settlement === 'none' ? 'nothing' : settlement);
