/* Why? Each answer is a chain of causes back to its origin, each link of it a way there; by keys, on a phone, judged by axe. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { presetNamed } from '../src/scenario/presets.ts';
import { expect, test } from './fixtures.ts';
import { controlsUnder, overhang, textUnder } from './measure.ts';
import { fragmentOf, html, open, phase, sentence, toPhase } from './steps.ts';

const log = (page: Page): Locator => page.getByRole('region', { name: 'Event log' });
/** What an entry of the log opens. */
const whyOf = (page: Page, entry: string | RegExp): Locator => log(page).getByRole('button', { name: entry });
/** The causes that are shown, as they are read. */
const causes = (within: Locator): Locator => within.getByRole('button', { name: /^because / });

/** What came in beside the first cause. */
const besides = (within: Locator): Locator => within.getByRole('button', { name: /^and because / });
const lostDuringCommit = `#${presetNamed('lost-during-commit')?.link}`;

/** To the end of group 3, which is reverted. */
async function toEndOfGroup3(page: Page): Promise<void> {
  await toPhase(page, 'group 3, revert');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => phase(page)).toBe('between groups');
}

async function axeFinds(page: Page, within: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(within).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.html}`));
}

test('in the log, by keys: why group 3 was reverted, and to the answer that failed', async ({ page }) => {
  await open(page);
  await toEndOfGroup3(page);
  const why = whyOf(page, 'Why? Group 3 is reverted: every target keeps group 2.');
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(causes(log(page))).toHaveText([
    /^because volume \d was reverted, the last one e\d+$/,
    /^because not every preparation had succeeded: the decision was to revert e\d+$/,
    /^because volume 2 could not be prepared: command rejected e\d+$/,
  ]);
  const origin = 'A planned fault: In group 3 the preparation of volume 2 fails: command rejected. fail@g3.v2';
  await expect(log(page)).toContainText(origin);
  expect(await axeFinds(page, 'section[aria-label="Event log"]')).toEqual([]);

  for (let link = 0; link < 3; link += 1) await page.keyboard.press('Tab');
  const failed = causes(log(page)).last();
  await expect(failed).toBeFocused();
  const event = /e(\d+)$/.exec((await failed.textContent()) ?? '')?.[1] ?? '';
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('data-event', event);
  await expect.poll(() => phase(page)).toBe('group 3, prepare');
  const entry = log(page).getByRole('listitem').first().getByRole('button').first();
  await expect(entry).toContainText('Volume 2 could not be prepared: command rejected.');
  await expect(entry, 'the focus went with it').toBeFocused();
});

test('opened entries push the others down, Escape closes them, and the focus is back', async ({ page }) => {
  await open(page);
  await toEndOfGroup3(page);
  const why = whyOf(page, /^Why\? Group 3 is reverted/);
  await why.click();
  await expect(causes(log(page)).first()).toBeVisible();
  const row = log(page).locator('li:has(> div [aria-expanded="true"])');
  const next = row.locator('xpath=following-sibling::li[1]');
  const top = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? 0;
  await expect.poll(async () => (await top(next)) - (await top(row)), 'the row is higher').toBeGreaterThan(120);
  const origin = await row.getByText('A planned fault').boundingBox();
  expect((origin?.y ?? 0) + (origin?.height ?? 0), 'nothing overlaps').toBeLessThanOrEqual(await top(next));
  await causes(log(page)).first().focus();
  await page.keyboard.press('Escape');
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await expect(why).toBeFocused();
});

/** Whether one lies over the other, by a pixel or more. */
async function covers(one: Locator, other: Locator): Promise<boolean> {
  const [over, under] = [await one.boundingBox(), await other.boundingBox()];
  if (over === null || under === null) throw new Error('both are to be seen');
  return over.y + over.height > under.y + 1 && under.y + under.height > over.y + 1;
}

test('beside the sentence: the chain stays while one goes along it, and the fault can be taken out', async ({
  page,
}) => {
  await open(page);
  await toEndOfGroup3(page);
  const ask = sentence(page).getByRole('button', { name: 'Why was group 3 reverted?' });
  await ask.focus();
  await page.keyboard.press('Enter');
  const answer = page.getByRole('dialog', { name: 'Why was group 3 reverted?' });
  await expect(causes(answer)).toHaveCount(3);
  await expect.poll(() => covers(answer, sentence(page)), 'what is explained can be read beside it').toBe(false);
  expect(await axeFinds(page, '.why-sheet')).toEqual([]);
  await causes(answer).last().click();
  await expect.poll(() => phase(page)).toBe('group 3, prepare');
  await expect(causes(answer), 'what was asked is still answered').toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(answer).toBeHidden();
  await expect(sentence(page).getByRole('button', { name: /^Why/ })).toBeFocused();

  await toEndOfGroup3(page);
  await ask.click();
  await page.getByRole('button', { name: 'Remove this fault' }).click();
  await expect.poll(() => fragmentOf(page)).toBe('#v=1&seed=7');
  await expect(sentence(page)).toContainText('A commit once begun is always finished');
});

test('at a gate: a queued update leads to the preparation that closed it', async ({ page }) => {
  await open(page, '#v=1&seed=7&faults=fail@g3.v2&at=4.3s');
  const ask = page.getByRole('button', { name: /^Why do updates wait at the gate of volume \d\?$/ });
  const volume = /\d/.exec((await ask.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await ask.click();
  const answer = page.getByRole('dialog', { name: `Why do updates wait at the gate of volume ${volume}?` });
  const closed = causes(answer).first();
  await expect(closed).toContainText(`because volume ${volume} was prepared, and its gate closed`);
  await expect(answer).toContainText('A host: hosts write when they like');
  await closed.click();
  await expect.poll(() => phase(page)).toBe('group 1, prepare');
  await expect(log(page).getByRole('listitem').first()).toContainText(`Volume ${volume} is prepared for group 1`);
});

test('beside the event: why it happened', async ({ page }) => {
  await open(page);
  await toPhase(page, 'group 3, revert');
  await page.getByRole('button', { name: 'Why did this happen?' }).click();
  const answer = page.getByRole('dialog', { name: 'Why did this happen?' });
  await expect(causes(answer).last()).toContainText('because volume 2 could not be prepared: command rejected');
});

test('after a loss during commit, by keys: from what the hosts start with to the commit that came before it', async ({
  page,
}) => {
  await open(page, lostDuringCommit);
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('The hosts start at the secondary site from group 2');
  await sentence(page).getByRole('button', { name: 'Why this step?' }).press('Enter');
  const answer = page.getByRole('dialog', { name: 'Why this step?' });
  await expect(causes(answer)).toContainText([
    'because the targets had been copied back to their sources',
    /because volume \d was committed, the last one/,
    'because the relationships were case 4 of the recovery table',
    'because the secondary site had taken over',
    'because the primary site was lost',
  ]);
  await expect(besides(answer)).toHaveText([
    /^and because volume 1 had been committed: not revertable, sequence number 2 e\d+$/,
    /^and because volume 3 had been prepared: revertable, like 2 others, sequence number 2 e\d+$/,
  ]);

  const why = answer.getByRole('button', { name: /^Why\? Volume 1 had been committed/ });
  await besides(answer).first().focus();
  await page.keyboard.press('Tab');
  await expect(why).toBeFocused();
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  const decided = answer.getByRole('button', { name: 'because every preparation had succeeded' });
  await expect(decided).toBeVisible();
  expect(await axeFinds(page, '.why-sheet')).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(decided, 'it comes next').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('All sources are prepared, so group 2 is being committed.');

  await besides(answer).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => phase(page)).toBe('group 2, commit');
  await expect(log(page).getByRole('listitem').first()).toContainText('Volume 1 is committed');
  await expect(decided, 'what was asked is still answered').toBeVisible();
});

test('in the log: why volume 2 was committed after the loss', async ({ page }) => {
  await open(page, lostDuringCommit);
  await page.keyboard.press('End');
  const row = log(page).getByRole('listitem').filter({ hasText: 'Volume 2 is committed' });
  await row.getByRole('button', { name: /^Why\? Volume 2 is committed/ }).click();
  await expect(besides(row)).toHaveCount(2);
  await row.getByRole('button', { name: /^Why\? Volume 1 had been committed/ }).click();
  const decided = row.getByRole('button', { name: 'because every preparation had succeeded' });
  await expect(decided).toBeVisible();
  expect(await axeFinds(page, 'section[aria-label="Event log"]')).toEqual([]);
  await decided.focus();
  await page.keyboard.press('Escape');
  await expect(row.getByRole('button', { name: /^Why\? Volume 2 is committed/ })).toBeFocused();
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('has the answers within its width, in letters that can be read', async ({ page }) => {
    await open(page, '#v=1&seed=7&faults=fail@g3.v2&at=10.6s');
    await sentence(page).getByRole('button', { name: 'Why was group 3 reverted?' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Why was group 3 reverted?' });
    await expect(causes(sheet)).toHaveCount(3);
    const box = await sheet.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await whyOf(page, /^Why\? Group 3 is reverted/).tap();
    await expect(causes(log(page))).toHaveCount(3);
    expect(await overhang(page)).toBe(0);
    expect(await textUnder(page, 12)).toEqual([]);
    expect(await axeFinds(page, 'section[aria-label="Event log"]')).toEqual([]);
    const small = await controlsUnder(page, 44);
    expect(small.filter((control) => control.includes('Why'))).toEqual([]);
  });

  test('has a further cause within its width, each of its buttons for a thumb', async ({ page }) => {
    await open(page, lostDuringCommit);
    await page.keyboard.press('End');
    await sentence(page).getByRole('button', { name: 'Why this step?' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Why this step?' });
    await sheet.getByRole('button', { name: /^Why\? Volume 1 had been committed/ }).tap();
    await expect(sheet.getByRole('button', { name: 'because every preparation had succeeded' })).toBeVisible();
    const hidden = await sheet.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(hidden, 'nothing of it is cut off').toBeLessThanOrEqual(0);
    expect(await textUnder(page, 12)).toEqual([]);
    const small = await controlsUnder(page, 44);
    expect(small.filter((control) => /had been|because/.test(control))).toEqual([]);
  });
});
