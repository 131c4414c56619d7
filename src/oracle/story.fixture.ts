/**
 * A log told by hand, a second an event: 'write v1', 'cut', 'send v1', 'prepare v2', 'lost v2',
 * 'fail v2', 'decide to commit', 'revert v1'. Volumes and tracks are numbered from 1; without a
 * track it is the first: 'write v1.t2'. An update leaves the moment before it arrives.
 */
import type { LogRecord, Method } from './log.ts';
import { Oracle } from './oracle.ts';

const soundMethod: Method = {
  volumes: 2,
  tracks: 2,
  copy: 'revertable',
  decide: 'all',
  inhibit: 'on',
  hold: 'prepared',
  sequence: 'used',
  recover: 'table',
};

const kinds: Readonly<Record<string, string>> = {
  write: 'hostWrite',
  leave: 'depart',
  send: 'sendChanged',
  drain: 'drain',
  queue: 'arriveAtGate',
  cut: 'coordinate',
  'give up': 'drainTimeout',
  drained: 'drained',
  prepare: 'prepare',
  lost: 'prepareAnswerLost',
  fail: 'prepareFails',
  'decide to commit': 'decide',
  'decide to revert': 'decide',
  'restart and commit': 'restart',
  'restart and revert': 'restart',
  commit: 'commit',
  revert: 'revert',
  finish: 'finish',
  'lose the site': 'siteLost',
  'find case': 'lookAtRelationships',
  'copy back': 'reverseRestore',
};

const second = 1_000_000;

/** What a transaction's write is said to be: 'log of 1 v1', 'data of 1 v2', 'commit of 1 v1'. */
const parts: Readonly<Record<string, LogRecord['part']>> = { log: 'log record', data: 'data', commit: 'commit record' };

class Teller {
  readonly oracle: Oracle;
  private readonly newest = new Map<string, number>();
  private readonly underWay = new Map<string, number>();
  private writes = 0;
  private cuts = 0;
  private seconds = 0;

  constructor(method: Method) {
    this.oracle = new Oracle(method);
  }

  tell(sentence: string): void {
    const [, what = '', transaction = '0', volume = '0', track = '1', number = '0'] =
      /^(.*?)(?: of (\d+))?(?: v(\d+))?(?:\.t(\d+))?(?: (\d+))?$/.exec(sentence) ?? [];
    const place = { volume: Number(volume) - 1, track: Number(track) - 1 };
    const isWrite = what === 'write' || transaction !== '0';
    const kind = isWrite ? 'hostWrite' : (kinds[what] ?? what);
    const carries = kind === 'sendChanged' || kind === 'drain' || kind === 'arriveAtGate';
    if (carries && !this.underWay.has(keyOf(place))) this.note('depart', place, 0);
    if (kind === 'coordinate') this.cuts++;
    const detail = kind === 'coordinate' ? this.cuts : what.endsWith('commit') ? 1 : Number(number);
    this.note(kind, place, detail, Number(transaction), isWrite ? (parts[what] ?? '') : '');
  }

  private note(
    kind: string,
    place: { readonly volume: number; readonly track: number },
    detail: number,
    transaction = 0,
    part: LogRecord['part'] = '',
  ): void {
    const key = keyOf(place);
    if (kind === 'hostWrite') this.newest.set(key, ++this.writes);
    if (kind === 'depart') this.underWay.set(key, this.newest.get(key) ?? 0);
    const version = kind === 'hostWrite' ? this.writes : (this.underWay.get(key) ?? 0);
    if (kind === 'sendChanged' || kind === 'drain') this.underWay.delete(key);
    this.oracle.read({ ...place, kind, time: this.seconds * second, version, detail, transaction, part });
    this.seconds += kind === 'depart' ? 0 : 1;
  }
}

const keyOf = ({ volume, track }: { readonly volume: number; readonly track: number }): string => `${volume}/${track}`;

/** The oracle, after it has been told this: sentences with commas between them. */
export function told(method: Partial<Method>, ...stories: readonly string[]): Oracle {
  const teller = new Teller({ ...soundMethod, ...method });
  const sentences = stories.flatMap((story) => story.split(', ')).filter((sentence) => sentence !== '');
  for (const sentence of sentences) teller.tell(sentence);
  return teller.oracle;
}
