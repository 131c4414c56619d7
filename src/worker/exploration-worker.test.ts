/** The exploration's worker, spoken to as the page does. */
import { expect, test, vi } from 'vitest';
import { assert } from '../base/assert.ts';
import { parseLink } from '../scenario/parse.ts';
import type { FromExplorer, ToExplorer } from './exploration-contract.ts';

const { scenario } = parseLink('volumes=3&tracks=1&groups=3&explore=writes:4,faults:2');

type Tell = (message: ToExplorer) => void;

/** Calls back with whatever the worker says. */
async function started(hear: (message: FromExplorer) => void): Promise<Tell> {
  let listener: ((event: { readonly data: ToExplorer }) => void) | null = null as typeof listener;
  vi.stubGlobal('postMessage', hear);
  vi.stubGlobal('addEventListener', (_type: string, added: typeof listener) => {
    listener = added;
  });
  await import('./exploration-worker.ts');
  assert(listener !== null, 'The worker listens.');
  const told = listener;
  return (message) => told({ data: message });
}

test('a search whose place another takes while it pauses ends, as the other does', async () => {
  const ended: number[] = [];
  let secondEnds: () => void = () => {};
  const tell: Tell = await started((said) => {
    if (said.type === 'progress' && said.search === 2) tell({ type: 'cancel', search: 2 });
    if (said.type === 'ended') ended.push(said.search);
    if (said.type === 'ended' && said.search === 2) secondEnds();
  });
  await new Promise<void>((resolve) => {
    secondEnds = resolve;
    tell({ type: 'explore', search: 1, scenario, limitBytes: 1e9 });
    tell({ type: 'explore', search: 2, scenario, limitBytes: 1e9 });
  });
  expect(ended).toEqual([1, 2]);
});
