/* Faults that cannot come into play: the menu says so before they are planned, the list once they are. */
import { expect, test } from './fixtures.ts';
import { fragmentOf, open, scenarioPanel } from './steps.ts';

test('a fault that can come into play no more says so, and one that does not is told in the list', async ({ page }) => {
  await open(page, '#v=1&seed=7&faults=fail@g3.v2&at=10.3s');
  await page.getByRole('button', { name: 'More faults of group 3' }).click();
  const menu = page.getByRole('menu', { name: 'Faults of group 3' });
  const commit = menu.getByRole('menuitemcheckbox', {
    name: 'The application restarts during commit: group 3 does not come to that',
  });
  await expect(commit).toBeDisabled();
  await commit.press('Enter');
  await expect(menu).toBeVisible();
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=fail@g3.v2&at=10.3s');
  await expect(menu.getByRole('menuitemcheckbox', { name: 'The application restarts during revert' })).toBeEnabled();

  await open(page, '#v=1&seed=7&faults=fail@g3.v2,restart@g3.commit&at=10.3s');
  const listed = scenarioPanel(page).getByRole('listitem');
  await expect(listed.filter({ hasText: 'does not come into play in this run' })).toHaveCount(1);
  await expect(listed.filter({ hasText: 'restart@g3.commit' })).toContainText('does not come into play in this run');
  await page.getByRole('button', { name: 'More faults of group 3' }).click();
  await commit.click();
  await expect.poll(() => fragmentOf(page), 'what is planned can be taken out').toBe('#v=1&seed=7&faults=fail@g3.v2');
});
