/* The group that a loss of the site cut off: what the timeline tells of it, and when. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open } from './steps.ts';

const decide = (page: Page, how: string): Locator =>
  page.getByRole('region', { name: 'Recovery', exact: true }).getByRole('radio', { name: how });

test('the timeline and what is read aloud tell what became of the group that the loss cut off, when it is settled', async ({
  page,
}) => {
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await open(page, '#v=1&seed=7&faults=fail@g3.v2,disaster@10.3s');
  await expect(timeline).toContainText('group 3 to come');
  for (const [how, became] of [
    ['By the table', 'reverted by recovery'],
    ['Commit all', 'torn'],
    ['Do nothing', 'left open by recovery'],
  ] as const) {
    await page.keyboard.press('End');
    await decide(page, how).check();
    await expect(decide(page, how)).toBeChecked();
    await page.keyboard.press('End');
    await expect(timeline).toContainText(`group 3 ${became}`);
    await expect(page.getByRole('status')).toContainText(new RegExp(`Group 3 (was|is) ${became}\\.`));
    await page.getByRole('button', { name: 'Previous phase' }).click();
    await expect(timeline).toContainText('group 3 being formed');
  }
});
