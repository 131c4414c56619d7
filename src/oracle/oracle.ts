/**
 * An independent second opinion on a run. The oracle reads the log alone and works out, the
 * slow and plain way, what every volume holds, what became of each group, and what a loss of the
 * site at this very moment would leave. It shares no code with the engine and imports nothing of
 * it. Where the log tells something that could not have happened, it complains.
 */
import { outOfOrder, type Contents, type OutOfOrder } from './contents.ts';
import type { Fates } from './database.ts';
import * as forming from './forming.ts';
import type { Group } from './group.ts';
import type { Decision, LogRecord, Method } from './log.ts';
import * as way from './on-the-way.ts';
import * as recovery from './recovery.ts';
import { newestAllowed, type Relationship, type Settle } from './relationships.ts';
import { shownBy, type Shown } from './shown.ts';
import { Site } from './site.ts';

/** What every kind of event means. */
const meanings = new Map<string, (site: Site, record: LogRecord) => void>([
  ['hostWrite', way.hostWrites],
  ['depart', way.departs],
  ['sendChanged', way.enters],
  ['drain', way.enters],
  ['arriveAtGate', way.arrivesAtGate],
  ['updateLost', way.updateIsLost],
  ['linkDown', way.linkGoesDown],
  ['linkUp', way.linkComesUp],
  ['coordinate', forming.cut],
  ['coordinationLimit', forming.givesUp],
  ['drainTimeout', forming.givesUp],
  ['drained', forming.isDrained],
  ['prepare', forming.isPrepared],
  ['prepareAnswerLost', forming.isPrepared],
  ['prepareFails', forming.countsAsFailed],
  ['decide', forming.decides],
  ['restart', forming.restarts],
  ['commit', forming.isWithdrawn],
  ['revert', forming.isWithdrawn],
  ['commitFails', forming.commitFails],
  ['finish', forming.finishes],
  ['siteLost', recovery.siteIsLost],
  ['lookAtRelationships', recovery.looks],
  ['reverseRestore', recovery.restores],
]);

/** They tell of time that passes, or of what people do, and change nothing that is judged here. */
const tellNoChange = new Set(['start', 'hostWriteWaits', 'answerLimit', 'failOver', 'startHosts']);

/** What is left after the loss of the site. */
export interface Left {
  readonly contents: Contents;
  readonly shown: Shown;
}

/** How old what is left is: since its group's cut. */
export interface Age {
  readonly seconds: number;
  readonly writesMissing: number;
}

/** What happened at a volume's gate so far. */
export interface GateFigures {
  readonly inhibitSeconds: number;
  readonly queueMax: number;
}

/**
 * The method promises that a loss leaves one whole group, the newest that the table allows, and no
 * transaction half there.
 */
export type Flaw = 'torn' | 'another group' | 'half a transaction';

export class Oracle {
  private readonly site: Site;

  constructor(method: Method) {
    this.site = new Site(method);
  }

  read(record: LogRecord): void {
    const { site } = this;
    site.nextEvent(record);
    const meaning = meanings.get(record.kind);
    site.must(meaning !== undefined || tellNoChange.has(record.kind), `nobody knows what ${record.kind} is`);
    meaning?.(site, record);
  }

  /** What the log told and could not have happened, each a sentence with its event. */
  get complaints(): readonly string[] {
    return this.site.complaints;
  }

  get groups(): readonly Group[] {
    return this.site.groups;
  }

  get relationships(): readonly Relationship[] {
    return this.site.secondary.relationships;
  }

  get siteIsLost(): boolean {
    return this.site.lostAt !== null;
  }

  /** What recovery found when it looked, and what was done; null before. */
  get found(): Site['found'] {
    return this.site.found;
  }

  /** The case of the table that the relationships are in now; 0: none of them. */
  get case(): number {
    return recovery.caseNow(this.site);
  }

  /** What is done with all that is revertable if the site is lost now, and somebody decides so. */
  settlementBy(decision: Decision): Settle {
    return recovery.settlementBy(decision, this.site);
  }

  /** What the targets hold if that is done now; after nothing, what they hold as they are. The coming group counts as cut now. */
  leftAfter(settle: Settle): Left {
    const { secondary, cuts, primaries } = this.site;
    const { contents, relationships } = secondary.ifSettled(settle);
    return { contents, shown: shownBy(contents, relationships, [...cuts, primaries]) };
  }

  /** Up to now, or to the loss of the site; null for what is no one group. */
  ageOf({ contents, shown }: Left): Age | null {
    const { groups, lostAt, now, writes } = this.site;
    if (shown.called === null) return null;
    const until = lostAt ?? now;
    const since = shown.called === 0 ? 0 : (groups[shown.called - 1]?.cutTime ?? until);
    return { seconds: (until - since) / 1_000_000, writesMissing: writes - contents.flat(2).length };
  }

  /** What the database finds when it starts on volumes that hold this. */
  fatesOn({ contents }: Left): Fates {
    return this.site.database.fatesOn(contents);
  }

  /** A write that is there although an earlier one is missing; null if there is none. */
  outOfOrderIn({ contents }: Left): OutOfOrder | null {
    return outOfOrder(contents, this.site.primaries);
  }

  /** What of the promise would not hold; empty: nothing. */
  flawsOf(left: Left): readonly Flaw[] {
    const { whole } = left.shown;
    const allowed = newestAllowed(this.relationships);
    const flaws: Flaw[] = [];
    if (whole.length === 0) flaws.push('torn');
    else if (allowed === null || !whole.includes(allowed)) flaws.push('another group');
    if (this.fatesOn(left).halfThere > 0) flaws.push('half a transaction');
    return flaws;
  }

  /** By volume, up to now. */
  gates(): readonly GateFigures[] {
    const { secondary, now } = this.site;
    return secondary.gates.map((gate) => ({
      inhibitSeconds: gate.microsecondsClosed(now) / 1_000_000,
      queueMax: gate.queueMax,
    }));
  }
}
