/**
 * Names that stand in links beside the scenario's fields, and names that are kept for later
 * versions. All are reserved from the first version on, so that none ever changes its meaning;
 * what this version does not build yet is refused by name.
 */
import { fields } from './fields.ts';

/** Not a scenario's, but about the link, or about the moment that it shows. */
export const linkNames = {
  v: 'The version of the link’s format; 1 where it is left out.',
  story: 'A preset by its name; the link’s other fields change it.',
  at: 'The moment shown: a time (at=8.25s), or an event (at=e412).',
  engine: 'The engine that the sender’s page was built with.',
  check: 'An event and its state hash, as the sender saw them.',
} as const;

export const namesNotYet: readonly string[] = ['lesson', 'stops', 'trace'];
export const displayNamesNotYet: readonly string[] = ['embed', 'present', 'lang'];

const namesInUse = [...fields.map((field) => field.name), ...Object.keys(linkNames)];
const alike = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '');
const namesByLikeness = new Map(namesInUse.map((name) => [alike(name), name]));

/** The name that was clearly meant (`Volume` for `volumes`), or null. */
export const nameMeant = (name: string): string | null => namesByLikeness.get(alike(name.slice(0, 40))) ?? null;
