/* Sharing: both links, that they were copied, and what they contain in words. */
import { expect, test } from './fixtures.ts';
import { html, moment, open, toPhase } from './steps.ts';

test('both links are copied, said to be, and told in words', async ({ page, newVisitor }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#v=1&volumes=3&seed=7&faults=fail@g2.v3:inaccessible');
  await toPhase(page, 'group 2, prepare');
  const { event, hash } = await moment(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toContainText('3 volumes of 16 tracks');
  await expect(dialog).toContainText('In group 2 the preparation of volume 3 fails: volume inaccessible.');
  await expect(dialog).toContainText('The seed is 7.');
  await expect(dialog).toContainText(hash);

  const copied = async (what: string): Promise<string> => {
    await dialog.getByRole('button', { name: `Copy the link to ${what}` }).click();
    await expect(dialog.getByRole('button', { name: `Copied the link to ${what}` })).toBeVisible();
    await expect(dialog.getByText(`Copied the link to ${what}.`)).toBeAttached();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await expect(dialog.getByRole('textbox', { name: `Link to ${what}` })).toHaveValue(link);
    return link;
  };
  const toMoment = await copied('this moment');
  const toScenario = await copied('the scenario');
  expect(toScenario.split('#')[1]).toBe('v=1&volumes=3&seed=7&faults=fail@g2.v3:inaccessible');
  expect(toMoment).toContain(`check=e${event}:${hash}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();

  const friend = await newVisitor();
  await friend.goto(toScenario);
  await expect(html(friend)).toHaveAttribute('data-event', '0');
  await expect(html(friend)).toHaveAttribute('data-playing', 'false');
});

test('sharing while it plays pauses, so that the moment shared is the one that is seen', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(html(page)).toHaveAttribute('data-playing', 'false');
  const link = page.getByRole('textbox', { name: 'Link to this moment' });
  await expect(async () => {
    const { event, hash } = await moment(page);
    expect(await link.inputValue()).toContain(`check=e${event}:${hash}`);
  }).toPass({ timeout: 5_000 });
});

test('where the clipboard is refused, the link is selected and the page says what is left to do', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
    }),
  );
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Copy the link to the scenario' }).click();
  await expect(dialog).toContainText('does not let the page copy');
  await expect(dialog.getByRole('textbox', { name: 'Link to the scenario' })).toBeFocused();
});
