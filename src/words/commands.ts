/**
 * What each event stands for outside this page: the claims that it carries out, and the
 * storage command that would do it, on the DS8000 command line and under z/OS TSO. Only what
 * the storage's own books say is shown.
 */
import { unreachable } from '../base/assert.ts';
import type { Settings } from '../simulation/settings.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import { durationText, listText } from './numbers.ts';

/** The method's claims 1 to 8, each with those that say the same of the system, the data storage system and the program. */
const claimFamilies: Readonly<Record<number, readonly number[]>> = {
  1: [1, 9, 14, 22],
  2: [2, 10, 15, 23],
  3: [3, 11, 16, 24],
  4: [4, 17, 25],
  5: [5, 18, 26],
  6: [6, 19, 27],
  7: [7, 12, 20, 28],
  8: [8, 13, 21, 29],
};

export interface Claims {
  /** Of the method. */
  readonly method: readonly number[];
  /** All of them, rising. */
  readonly all: readonly number[];
}

export interface StorageCommand {
  /** As the claims name it; '' where they name none. */
  readonly claimed: string;
  /** DS8000 command line. */
  readonly commandLine: string;
  /** z/OS TSO; '' where nothing of it is known for sure. */
  readonly tso: string;
}

/** What decides which command an event stands for. */
type Method = Pick<Settings, 'copy' | 'decide' | 'coordinationMicroseconds' | 'drainLimitMicroseconds'>;

function methodClaims(event: LoggedEvent, method: Method): readonly number[] {
  const plain = method.copy === 'plain';
  switch (event.kind) {
    case 'hostWrite':
    case 'hostWriteWaits':
    case 'depart':
    case 'sendChanged':
    case 'drain':
    case 'drained':
    case 'coordinate':
      return [1];
    case 'arriveAtGate':
      return [2];
    case 'prepare':
      return plain ? [] : [1, 4];
    case 'prepareFails':
    case 'answerLimit':
      return plain ? [] : method.decide === 'each' ? [1, 7] : [1];
    case 'decide':
      return plain ? [] : method.decide === 'each' ? [7] : [8];
    case 'commit':
    case 'commitFails':
      return plain ? [] : [1, 3, 5];
    case 'revert':
      return plain ? [] : [1, 6];
    case 'finish':
      return plain ? [] : [1];
    case 'start':
    case 'updateLost':
    case 'coordinationLimit':
    case 'drainTimeout':
    case 'linkDown':
    case 'linkUp':
    case 'prepareAnswerLost':
    case 'restart':
    case 'siteLost':
    case 'failOver':
    case 'lookAtRelationships':
    case 'reverseRestore':
    case 'startHosts':
      return [];
    default:
      return unreachable(event.kind);
  }
}

/** The claims that an event carries out; plain FlashCopy is none of them. */
export function claimsOf(event: LoggedEvent, method: Method): Claims {
  const own = methodClaims(event, method);
  const all = own.flatMap((claim) => claimFamilies[claim] ?? []).toSorted((one, other) => one - other);
  return { method: own, all };
}

/** "claims 1 and 4"; '' for none. */
export const claimsText = (claims: readonly number[]): string =>
  claims.length === 0 ? '' : `${claims.length === 1 ? 'claim' : 'claims'} ${listText(claims)}`;

/** The storage command that an event stands for, or null where none is sent. */
export function commandOf(event: LoggedEvent, method: Method): StorageCommand | null {
  const volume = event.volume + 1;
  switch (event.kind) {
    case 'coordinate':
      return setting(`mkgmir -coordinate: here ${durationText(method.coordinationMicroseconds)}`);
    case 'drainTimeout':
      return setting(`mkgmir -drain: here ${durationText(method.drainLimitMicroseconds)}`);
    case 'lookAtRelationships':
      return { claimed: '', commandLine: 'lsflash -l', tso: 'FCQUERY' };
    case 'reverseRestore':
      return { claimed: '', commandLine: 'reverseflash -fast', tso: '' };
    case 'prepare':
    case 'prepareFails':
    case 'prepareAnswerLost':
      return establish(event.group, `S${volume}:T${volume}`, method.copy === 'plain');
    case 'commit':
    case 'commitFails':
      return method.copy === 'plain' ? null : withdraw('commit', event.group, volume);
    case 'revert':
      return method.copy === 'plain' ? null : withdraw('revert', event.group, volume);
    default:
      return null;
  }
}

/** No command, but an option of the one that starts the session. */
const setting = (commandLine: string): StorageCommand => ({ claimed: '', commandLine, tso: '' });

function establish(group: number, pair: string, plain: boolean): StorageCommand {
  const make = `mkflash -record -persist -nocp -tgtinhibit -seqnum ${group} ${pair}`;
  if (plain) return { claimed: '', commandLine: make, tso: 'FCESTABL' };
  return {
    claimed: 'Establish-FlashCopy-revertable',
    commandLine: `${make}, then setflashrevertible ${pair}`,
    tso: 'FCESTABL … MODE(ASYNC)',
  };
}

const withdraw = (action: 'commit' | 'revert', group: number, volume: number): StorageCommand => ({
  claimed: `Withdraw-FlashCopy-${action}`,
  commandLine: `${action}flash -seqnum ${group} S${volume}`,
  tso: `FCWITHDR SDEVN(…) TDEVN(…) ACTION(${action.toUpperCase()})`,
});
