/** The glossary: short, plain, and every term of it stands somewhere on the page. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { termKeys, terms } from './terms.ts';

const root = path.resolve(import.meta.dirname, '..');
const sources = ['words', 'ui']
  .flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(root, room, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/terms(\.test)?\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'));

describe('the glossary', () => {
  it.each(termKeys)('has a use for %s on the page', (key) => {
    const uses = [`term: '${key}'`, `term="${key}"`, `'${key}')`, `: '${key}',`];
    expect(sources.some((text) => uses.some((use) => text.includes(use)))).toBe(true);
  });

  it.each(termKeys)('says in one to three plain sentences what is meant by %s', (key) => {
    const { definition } = terms[key];
    const sentences = definition.split(/(?<=[.?]) /);
    expect(sentences.length).toBeLessThanOrEqual(3);
    for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(180);
    expect(definition).toMatch(/^[A-Z].*\.$/);
  });

  it('spells revertable as the claims do, but for the storage’s own column', () => {
    for (const key of termKeys) expect(terms[key].definition).not.toMatch(/revertible/i);
    expect(terms.revertable.alsoCalled).toContain('Revertible');
  });

  it('cites only claims that there are', () => {
    for (const key of termKeys) for (const claim of terms[key].claims ?? []) expect(claim).toBeLessThanOrEqual(29);
  });
});
