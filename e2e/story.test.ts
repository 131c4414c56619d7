/* The story that a stranger sees who presses Play, and the same outcomes from the command line. */
import { expect, test } from './fixtures.ts';
import { simulate } from './simulate.ts';
import { everyVolume, html, listen, moment, open, setSpeed } from './steps.ts';

test('a stranger presses Play: group 3 fails on volume 2, group 2 is held fast, group 4 is committed', async ({
  page,
}) => {
  await open(page);
  await everyVolume(page, 'Target group', 'initial copy');
  const heard = await listen(page);
  await setSpeed(page, 'End', 'sixteen times');
  await page.getByRole('slider', { name: 'Speed' }).press('ArrowLeft');
  expect(await moment(page), 'the speed’s keys do not move the playhead').toMatchObject({ event: 0 });

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(html(page)).toHaveAttribute('data-playing', 'true');
  await expect(html(page)).toHaveAttribute('data-playing', 'false', { timeout: 40_000 });

  const told = await heard.jsonValue();
  const whenTold = (words: RegExp): readonly string[] => told.find(({ said }) => words.test(said))?.targets ?? [];
  const all = (group: string): readonly string[] => [group, group, group, group];
  expect(whenTold(/^Group 1 was committed on every volume/)).toEqual(all('1'));
  expect(whenTold(/^Group 2 was committed on every volume/)).toEqual(all('2'));
  expect(whenTold(/^Volume 2 could not be prepared.* Group 3 is being reverted/)).toEqual(all('2'));
  expect(whenTold(/group 3 was reverted\..* still holds group 2/)).toEqual(all('2'));
  expect(whenTold(/^Group 4 was committed on every volume/)).toEqual(all('4'));

  await everyVolume(page, 'Target group', '4');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const printed = await simulate('v=1&seed=7&faults=fail@g3.v2');
  expect(printed.groups).toMatchObject([
    { group: 1, outcome: 'committed', failed: [] },
    { group: 2, outcome: 'committed', failed: [] },
    { group: 3, outcome: 'reverted', failed: [2] },
    { group: 4, outcome: 'committed', failed: [] },
  ]);
  expect(await moment(page)).toEqual({ event: printed.events, hash: printed.stateHash });
});
