/**
 * The table of claims in README.md is complete and names only what is there: each claim once,
 * each part a file (and what it exports or defines), each test a test of that title.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { presets } from './scenario/presets.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const textOf = (file: string): string => readFileSync(here(file), 'utf8');

const rows = textOf('./README.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, claim, , part, test, seen]) => ({ claim: Number(claim), part, test, seen }));

describe('the table of claims', () => {
  it('has each of the 29 claims once, in order', () => {
    expect(rows.map((row) => row.claim)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
  });

  it.each(rows)('claim $claim: its part is there', ({ part }) => {
    const [, file, name = ''] = /^`([^`]+)`(?: (\w+))?$/.exec(part) ?? [];
    expect(existsSync(here(`./${file}`))).toBe(true);
    expect(textOf(`./${file}`)).toMatch(new RegExp(name === '' ? '' : `(function|const) ${name}\\b`));
  });

  it.each(rows)('claim $claim: its test is there', ({ test }) => {
    const [, file, title = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
    expect(title).not.toBe('');
    expect(textOf(`./${file}`)).toContain(`test('${title}`);
  });

  it.each(rows)('claim $claim: it says where one sees it, and a preset that it names is one', ({ seen }) => {
    expect(seen).not.toBe('');
    const [, preset] = /preset "([^"]+)"/.exec(seen) ?? [];
    if (preset !== undefined) expect(presets.map(({ title }) => title)).toContain(preset);
  });
});
