/* The main job: a person breaks a preparation in the middle of a run, looks, and takes it back. */
import { expect, test } from './fixtures.ts';
import {
  clickToPhase,
  everyVolume,
  failToggle,
  fragmentOf,
  html,
  moment,
  open,
  sentence,
  setSpeed,
  toPhase,
} from './steps.ts';

const allGood = '#v=1&seed=7';
const volume3Fails = '#v=1&seed=7&faults=fail@g2.v3';

test('volume 3’s next preparation is made to fail mid-run: its group is reverted, and undo and redo know it', async ({
  page,
}) => {
  await open(page, allGood);
  await toPhase(page, 'group 2, drain');
  const before = await moment(page);
  await failToggle(page, 3).click();
  await expect(failToggle(page, 3)).toHaveAttribute('aria-pressed', 'true');
  expect(fragmentOf(page)).toBe(volume3Fails);
  await expect(page.getByRole('region', { name: 'Scenario', exact: true })).toContainText(
    'preparation of volume 3 fails',
  );
  expect(await moment(page), 'the moment stays').toEqual(before);

  await clickToPhase(page, 'group 2, revert');
  await expect(sentence(page)).toContainText('Volume 3 could not be prepared');
  await clickToPhase(page, 'between groups');
  await expect(sentence(page)).toContainText('group 2 was reverted');
  await clickToPhase(page, 'group 3, coordinate');
  await everyVolume(page, 'Target group', '1');
  const reverted = await moment(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(new RegExp(`${allGood}$`));
  await everyVolume(page, 'Target group', '2');
  await expect(html(page)).not.toHaveAttribute('data-hash', reverted.hash);
  await page.getByRole('button', { name: 'Redo' }).click();
  await everyVolume(page, 'Target group', '1');
  expect(await moment(page)).toEqual(reverted);
  expect(fragmentOf(page)).toBe(volume3Fails);

  await page.goBack();
  await everyVolume(page, 'Target group', '2');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.goForward();
  await everyVolume(page, 'Target group', '1');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
});

test('a volume is made to fail while the run plays: it plays on, into the fault', async ({ page }) => {
  await open(page, allGood);
  await toPhase(page, 'group 3, drain');
  await setSpeed(page, 'Home', 'one eighth');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await failToggle(page, 3).click();
  await expect(page).toHaveURL(/faults=fail@g3\.v3$/);
  await expect(html(page)).toHaveAttribute('data-playing', 'true');
  await setSpeed(page, 'End', 'sixteen times');
  await expect(page.getByRole('region', { name: 'Event log' })).toContainText('Group 3 is reverted');
  await expect(html(page)).toHaveAttribute('data-playing', 'false', { timeout: 20_000 });
  await everyVolume(page, 'Target group', '4');
});

test('the toggle means the next preparation: it is pressed for this group, free for the next, and off after the last', async ({
  page,
}) => {
  await open(page);
  await expect(failToggle(page, 2)).toHaveAttribute('aria-pressed', 'false');
  await toPhase(page, 'group 3, drain');
  await expect(failToggle(page, 2)).toHaveAttribute('aria-pressed', 'true');
  await failToggle(page, 2).click();
  await expect(failToggle(page, 2)).toHaveAttribute('aria-pressed', 'false');
  expect(fragmentOf(page), 'the fault is gone').toBe('#v=1&seed=7');
  await toPhase(page, 'group 3, commit');
  await failToggle(page, 2).click();
  expect(fragmentOf(page), 'group 3 is prepared already').toBe('#v=1&seed=7&faults=fail@g4.v2');
  await page.keyboard.press('End');
  for (const volume of [1, 2, 3, 4]) await expect(failToggle(page, volume)).toBeDisabled();
});
