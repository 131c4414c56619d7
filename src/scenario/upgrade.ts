/**
 * Links of older versions of the format. Each version brings one step that makes the fields of
 * the version before into its own; an old link goes through all steps that it has missed.
 * There is one version so far, and so no step.
 */
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Pair } from './fragment.ts';

type Upgrade = (pairs: readonly Pair[]) => readonly Pair[];

/** The first makes version 1 into 2, and so on. */
const upgrades: readonly Upgrade[] = [];

export const currentVersion = upgrades.length + 1;

/** The version of a link's format, or why it is not one that can be read. */
export function readVersion(text: string): Result<number, string> {
  const version = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (version > currentVersion) {
    return refused(
      `this page reads links up to version ${currentVersion}, and a later version's link may say what it does not know; ` +
        `the rest of the link is read as version ${currentVersion}`,
    );
  }
  if (version === 0) return refused(`it is the version of the link's format, and this one is ${currentVersion}`);
  return taken(version);
}

/** The same link in the current version. */
export const upgraded = (pairs: readonly Pair[], version: number): readonly Pair[] =>
  upgrades.slice(version - 1).reduce((upgrading, upgrade) => upgrade(upgrading), pairs);
