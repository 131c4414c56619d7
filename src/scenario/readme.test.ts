/** The README's table of a link's fields is the one that the parser reads. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldTable } from './table.ts';

test('the README has the table of fields as it is', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(fieldTable());
});
