/** What the fuzz command is asked, read from its options; what cannot be taken is refused with a sentence. */
import { parseArgs } from 'node:util';
import { refused, taken, type Result } from '../../base/result.ts';
import { quoted } from '../../scenario/refusal.ts';

export interface Asked {
  /** Infinity: as many as the time allows. */
  readonly runs: number;
  /** Infinity: as long as the runs take. */
  readonly minutes: number;
  readonly seed: number;
  /** Only this scenario is judged; null: scenarios by chance. */
  readonly link: string | null;
}

const numbers = {
  runs: { least: 1, most: 1e9, pattern: /^\d{1,9}$/, says: 'it is a whole number from 1' },
  minutes: { least: 0.01, most: 1e5, pattern: /^\d{1,5}(\.\d{1,3})?$/, says: 'it is a number of minutes above 0' },
  seed: { least: 0, most: 2 ** 31 - 1, pattern: /^\d{1,10}$/, says: 'it is a whole number from 0 to 2,147,483,647' },
} as const;
type NumberName = keyof typeof numbers;

const options = {
  runs: { type: 'string' },
  minutes: { type: 'string' },
  seed: { type: 'string' },
  link: { type: 'string' },
} as const;

/** Without any, a minute from the first seed. */
export function readOptions(words: readonly string[]): Result<Asked, string> {
  const { values, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return refused(`${quoted(token.value)} is not an option, as in --minutes 10.`);
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      return refused(`There is no option ${quoted(token.rawName)}: there are --minutes, --runs, --seed, --link.`);
    }
  }
  const read: Partial<Record<NumberName, number>> = {};
  for (const name of Object.keys(numbers) as NumberName[]) {
    const text = values[name];
    if (text === undefined) continue;
    const { least, most, pattern, says } = numbers[name];
    const value = typeof text === 'string' && pattern.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) return refused(`The option --${name} cannot be so: ${says}.`);
    read[name] = value;
  }
  const { runs = Infinity, minutes = runs === Infinity ? 1 : Infinity, seed = 1 } = read;
  return taken({ runs, minutes, seed, link: typeof values.link === 'string' ? values.link : null });
}
