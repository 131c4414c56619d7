import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refused, taken } from '../base/result.ts';
import { answerWith } from './answer.ts';

const written: string[] = [];
const statusBefore = process.exitCode;

beforeEach(() => {
  for (const [name, stream] of Object.entries({ out: process.stdout, error: process.stderr })) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(`${name}: ${String(text)}`);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  written.length = 0;
  process.exitCode = statusBefore;
});

test.each([
  [taken({ holds: true }), 0, 'out: {"holds":true}\n', 0],
  [taken({ holds: false }), 1, 'out: {"holds":false}\n', 1],
  [refused('The field volumes cannot be “0”.'), 0, 'error: The field volumes cannot be “0”.\n', 2],
])('what is printed, and the exit status: %j', (result, status, text, left) => {
  answerWith(result, status);
  expect(written).toEqual([text]);
  expect(process.exitCode).toBe(left);
});
