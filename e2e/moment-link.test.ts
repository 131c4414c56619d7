/* A link to a moment, opened by a friend: the page and the command line show the very same state. */
import { presets } from '../src/scenario/presets.ts';
import { expect, test } from './fixtures.ts';
import { simulate } from './simulate.ts';
import { everyVolume, html, moment, open, seesTheSame, shareMoment, shows, toPhase } from './steps.ts';

test('a moment of group 3 is shared, and a friend sees that very moment', async ({ page, newVisitor }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await toPhase(page, 'group 3, revert');
  for (let step = 0; step < 5; step += 1) {
    const { event } = await moment(page);
    await page.getByRole('button', { name: 'Step forward' }).click();
    await shows(page, event + 1);
  }
  const seen = await moment(page);
  const link = await shareMoment(page);

  const friend = await newVisitor();
  await seesTheSame(friend, link, seen);
  await expect(html(friend)).toHaveAttribute('data-playing', 'false');
  await everyVolume(friend, 'Target group', '2');
  expect(await simulate(link)).toMatchObject({ at: { event: seen.event }, stateHash: seen.hash });
});

for (const { title, link } of presets) {
  test(`${title}: the command line has the same hash in the middle and at the end`, async ({ page }) => {
    for (const at of ['7.9s', 'e200', '8250ms']) {
      const printed = await simulate(`#${link}&at=${at}`);
      await open(page, `#${link}&at=${at}`);
      expect(await moment(page), at).toEqual({ event: printed.at.event, hash: printed.stateHash });
    }
    const atTheEnd = await simulate(link);
    await page.keyboard.press('End');
    expect(await shows(page, atTheEnd.events)).toEqual({ event: atTheEnd.events, hash: atTheEnd.stateHash });
    const { group } = atTheEnd.targets;
    if (group !== null) await everyVolume(page, 'Target group', String(group));
  });
}

test('a moment whose hash was another one for its sender is said to be another one', async ({ page }) => {
  await open(page, '#v=1&seed=7&faults=fail@g3.v2&at=e250&check=e250:0123456789abcdef');
  const { event, hash } = await moment(page);
  expect(event).toBe(250);
  await expect(page.getByRole('alert')).toContainText('This is not the moment that was sent');
  await expect(page.getByRole('alert')).toContainText('0123456789abcdef');
  await expect(page.getByRole('alert')).toContainText(hash);
  await open(page, `#v=1&seed=7&faults=fail@g3.v2&at=e250&check=e250:${hash}`);
  await expect(page.getByText('Reproduced exactly')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
