/* Files that come after the page, and do not come: the page says so, works on, and can be loaded again. */
import { expect, test } from './fixtures.ts';
import { html, open, sentence, shows, timeSlider } from './steps.ts';

test.describe('without all of them', () => {
  const late = /not-at-once-.*\.js/;
  test.use({ keptFromPage: late });

  test('the page tells, and steps, and has them after it is loaded again', async ({ page }) => {
    await page.route(late, (route) => route.abort());
    await page.goto('#v=1&seed=7&faults=fail@g3.v2&at=9s');
    await expect(page.getByRole('alert')).toContainText('A part of the page could not be fetched.');
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
    const before = Number(await html(page).getAttribute('data-event'));
    await page.keyboard.press('ArrowRight');
    await shows(page, before + 1);
    await expect(sentence(page)).toContainText('Group 3 goes across');

    await page.unroute(late);
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(timeSlider(page)).toBeVisible();
    await shows(page, before + 1);
    await expect(page.getByRole('alert')).toBeHidden();
  });
});

test.describe('without one', () => {
  const chart = /chance-.*\.js/;
  test.use({ keptFromPage: chart });

  test('a chart that cannot be fetched is missing alone', async ({ page }) => {
    await page.route(chart, (route) => route.abort());
    await open(page, '#v=1&seed=7&fail-rate=0.1');
    await expect(page.getByRole('alert')).toContainText('A part of the page could not be fetched.');
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  });
});
