/** What the menu of a group tells of faults that can come into play no more: at a moment, in runs of the engine. */
import { expect, test } from 'vitest';
import { parseLink } from '../../scenario/parse.ts';
import { simulate } from '../../simulation/simulation.ts';
import { itemsOfGroup } from './menu-items.ts';

/** Those that are too late, with the reason, in a menu that is opened in a phase of a group, or at the end. */
function tooLate(
  link: string,
  group: number,
  opened: { readonly phase: string; readonly group: number } | 'at the end',
) {
  const { scenario } = parseLink(link);
  const run = simulate(scenario).summary;
  const phaseIndex = run.phases.findLastIndex(
    (span) => opened === 'at the end' || (span.phase === opened.phase && span.group === opened.group),
  );
  const { startMicroseconds, startEvent } = run.phases[phaseIndex];
  const event = opened === 'at the end' ? run.events : startEvent;
  const parts = itemsOfGroup(scenario, group, {
    timeMicroseconds: startMicroseconds,
    frame: { event, phaseIndex },
    run,
  });
  const off = parts.flatMap(({ items }) => items).filter((item) => item.tooLate !== '');
  return Object.fromEntries(off.map((item) => [item.text, item.tooLate]));
}

const fails = 'v=1&seed=7&faults=fail@g3.v2';
const over = 'over by now';

test('before a group nothing is told of what will become of it', () => {
  expect(tooLate(fails, 3, { phase: 'drain', group: 2 })).toEqual({});
  expect(tooLate(fails, 3, { phase: 'coordinate', group: 3 })).toEqual({});
});

test('while it is prepared, coordination and drain are over, and either outcome is open', () => {
  expect(tooLate(fails, 3, { phase: 'prepare', group: 3 })).toEqual({
    'Its coordination takes too long': over,
    'Its drain is stuck': over,
  });
});

test('in a group that is being reverted no commit comes', () => {
  expect(tooLate(fails, 3, { phase: 'revert', group: 3 })).toEqual({
    'Its coordination takes too long': over,
    'Its drain is stuck': over,
    'The application restarts during prepare': over,
    'The application restarts during commit': 'group 3 does not come to that',
  });
});

test('a group that was given up at its cut comes to nothing else', () => {
  const no = 'group 3 does not come to that';
  expect(tooLate('v=1&seed=7&faults=coordination@g3', 3, { phase: 'coordinate', group: 4 })).toEqual({
    'Its coordination takes too long': over,
    'Its drain is stuck': no,
    'The application restarts during prepare': no,
    'The application restarts during commit': no,
    'The application restarts during revert': no,
  });
});

test('after the loss of the site no group follows', () => {
  expect(tooLate('v=1&seed=7&faults=disaster@9.6s', 4, 'at the end')).toMatchObject({
    'Its coordination takes too long': 'the site is lost by now',
    'The application restarts during commit': 'the site is lost by now',
  });
});
