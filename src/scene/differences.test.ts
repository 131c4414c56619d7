/** What is marked of what differs in a row: little enough to stand out, and never nothing. */
import { expect, test } from 'vitest';
import { differingParts, markedParts } from './differences.ts';

test('target and relationship are marked, and what lies before them only where they agree', () => {
  expect(markedParts(differingParts)).toEqual(['relationship', 'target']);
  expect(markedParts(['source', 'gate', 'target'])).toEqual(['target']);
  expect(markedParts(['primary', 'source', 'gate'])).toEqual(['source', 'gate']);
  expect(markedParts(['primary'])).toEqual(['primary']);
  expect(markedParts([])).toEqual([]);
});
