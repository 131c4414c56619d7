/*
 * The primary site is lost: each case of the recovery table by link and by the button, decided by
 * the table and against it, what a database finds, and every other fault by a menu.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { presets } from '../src/scenario/presets.ts';
import { expect, test } from './fixtures.ts';
import { overhang, textUnder } from './measure.ts';
import { type Report, simulate } from './simulate.ts';
import {
  everyVolume,
  failToggle,
  fragmentOf,
  html,
  moment,
  open,
  seesTheSame,
  sentence,
  shareMoment,
  shows,
} from './steps.ts';

const loseSite = (page: Page): Locator => page.getByRole('button', { name: 'Lose the site now' });
const card = (page: Page): Locator => page.getByRole('region', { name: 'Recovery', exact: true });
const decide = (page: Page, how: string): Locator => card(page).getByRole('radio', { name: how });
const foundRow = (page: Page): Locator => card(page).getByRole('row', { name: /^Found: / });
const picture = (page: Page): Locator => page.getByRole('region', { name: 'Volume arrays' });

interface LossReport extends Report {
  readonly recoveryPoint: { readonly seconds: number | null; readonly writesMissing: number | null };
  readonly transactions: { readonly whole: number; readonly lost: number; readonly halfThere: number } | null;
  readonly disaster: { readonly atEvent: number; readonly case: number | null; readonly settlement: string };
}

const lossReport = async (link: string): Promise<LossReport> => (await simulate(link)) as LossReport;

/** The end of the run, where the hosts have started. */
async function toEnd(page: Page, events: number): Promise<void> {
  await page.keyboard.press('End');
  await shows(page, events);
}

const cases: readonly (readonly [time: string, found: number, does: string, group: number, revertable: string])[] = [
  ['8.5s', 1, 'nothing', 2, 'none'],
  ['10s', 2, 'revert', 2, 'some'],
  ['10.3s', 3, 'revert', 2, 'all'],
  ['10.5s', 4, 'commit', 3, 'some'],
];

for (const [time, found, does, group, revertable] of cases) {
  test(`case ${found} by link: what is found, done and left`, async ({ page }) => {
    const link = `#v=1&seed=7&faults=disaster@${time}`;
    const report = await lossReport(link);
    expect(report.disaster.case).toBe(found);
    const { atEvent } = report.disaster;
    await open(page, `${link}&at=e${atEvent}`);
    await expect(sentence(page)).toContainText(
      'The primary site is lost: hosts, primary volumes and the link are gone',
    );
    await expect(card(page)).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(card(page)).toBeVisible();
    await expect(foundRow(page)).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(foundRow(page)).toHaveAccessibleName(new RegExp(`Found: ${found} ${revertable} .*${does}`));
    await expect(sentence(page)).toContainText(`Case ${found} of the recovery table`);
    await expect(card(page)).not.toContainText('whole');
    await toEnd(page, report.events);
    const { seconds, writesMissing } = report.recoveryPoint;
    await expect(card(page)).toContainText(
      `Group ${group}, whole.${(seconds ?? 0).toFixed(2)} s old, and ${writesMissing} host writes are missing.`,
    );
    await expect(sentence(page)).toContainText(`The hosts start at the secondary site from group ${group}`);
    await everyVolume(page, 'Target group', String(group));
    await everyVolume(page, 'Primary', 'lost');
  });

  test(`case ${found} by the button, and the same hash in Node`, async ({ page }) => {
    await open(page, `#v=1&seed=7&at=${time}`);
    const before = await moment(page);
    await loseSite(page).click();
    await expect(html(page)).toHaveAttribute('data-playing', 'true');
    expect(fragmentOf(page)).toBe(`#v=1&seed=7&faults=disaster@${time}`);
    await expect(sentence(page)).toContainText('The primary site is lost');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(loseSite(page)).toBeDisabled();
    const report = await lossReport(fragmentOf(page));
    expect(report.disaster).toMatchObject({ atEvent: before.event + 1, case: found });
    await toEnd(page, report.events);
    expect((await moment(page)).hash).toBe(report.stateHash);
    await expect(foundRow(page)).toHaveAccessibleName(new RegExp(`^Found: ${found} `));
    await everyVolume(page, 'Target group', String(group));
  });
}

test('a loss shared as a moment shows the same state to a friend and in Node', async ({ page, newVisitor }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#v=1&seed=7&at=10.5s');
  await loseSite(page).click();
  await expect(card(page)).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  const seen = await moment(page);
  const link = await shareMoment(page);
  const friend = await newVisitor();
  await seesTheSame(friend, link, seen);
  await expect(card(friend)).toBeVisible();
  expect(await simulate(link)).toMatchObject({ at: { event: seen.event }, stateHash: seen.hash });
});

test('a loss is one undo step, and a second one takes its place', async ({ page }) => {
  await open(page, '#v=1&seed=7&faults=fail@g3.v2,disaster@12s&at=8s');
  const before = await moment(page);
  await loseSite(page).click();
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=fail@g3.v2,disaster@8s');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Previous phase' }).click();
  await shows(page, before.event + 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=fail@g3.v2,disaster@12s&at=8s');
  expect(await shows(page, before.event)).toEqual(before);
  await page.keyboard.press('Home');
  await shows(page, 0);
  await expect(loseSite(page)).toBeEnabled();
});

const wrong: readonly (readonly [time: string, how: string, policy: string, says: string, kept: string])[] = [
  ['10s', 'Commit all', 'commit', 'revert', 'The table says revert, since the other volumes had not begun.'],
  ['10.5s', 'Revert all', 'revert', 'commit', 'The table says commit, since the other volumes were committed already.'],
];

for (const [time, how, policy, says, kept] of wrong) {
  test(`deciding wrongly at ${time} tears the group, and the card says what it cost`, async ({ page }) => {
    const link = `#v=1&seed=7&faults=disaster@${time}`;
    await open(page, link);
    await toEnd(page, (await lossReport(link)).events);
    await expect(picture(page)).toContainText('is whole on every target');
    await decide(page, how).check({ force: true });
    expect(fragmentOf(page)).toBe(`#v=1&seed=7&recover=${policy}&faults=disaster@${time}`);
    const report = await lossReport(fragmentOf(page));
    await shows(page, report.events);
    expect(report.targets.consistent).toBe(false);
    await expect(card(page)).toContainText('No whole group');
    await expect(card(page)).toContainText(`The table says: ${says}.`);
    await expect(card(page)).toContainText(/By the table: Group [23], whole\./);
    await expect(sentence(page)).toContainText(/No whole group: volume.* hold.* group [23]/);
    await expect(sentence(page)).toContainText(/Write \d+, .* is there; write \d+, .* came before it, is missing\./);
    await expect(sentence(page)).toContainText(kept);
    await expect(picture(page)).toContainText('no whole group');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(decide(page, 'By the table')).toBeChecked();
  });
}

const { link: decidedWrongly } = presets.find(({ name }) => name === 'wrong-decision')!;

for (const [width, height] of [
  [1024, 768],
  [1440, 900],
] as const) {
  test(`at ${width} by ${height} nothing of a card is cut off, and the whole table comes when asked for`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const report = await lossReport(`#${decidedWrongly}`);
    await open(page, `#${decidedWrongly}`);
    await toEnd(page, report.events);
    await expect(card(page)).toContainText('4 half there');
    const cutOff = () => card(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(await cutOff()).toBeLessThanOrEqual(0);
    const rows = card(page).getByRole('table', { name: 'The recovery table' }).locator('tbody tr:visible');
    await expect(rows).toHaveCount(1);
    await card(page).getByRole('button', { name: 'Whole table' }).press('Enter');
    await expect(rows).toHaveCount(5);
    await card(page).getByRole('button', { name: 'Found case only' }).press('Enter');
    await expect(rows).toHaveCount(1);
  });
}

test('a database reads the recovered volumes, and the log tells its writes', async ({ page }) => {
  const link = '#v=1&seed=7&workload=transactions&faults=disaster@11s';
  const report = await lossReport(link);
  await open(page, link);
  await toEnd(page, report.events);
  const { whole, lost, halfThere } = report.transactions ?? { whole: -1, lost: -1, halfThere: -1 };
  expect(halfThere).toBe(0);
  const counts = `${whole} transactions whole, ${lost} lost, none half there`;
  await expect(card(page)).toContainText(`${counts}.`);
  await expect(sentence(page)).toContainText(`${counts}: the database starts.`);
  await page.getByRole('region', { name: 'Event log' }).getByRole('radio', { name: 'Every event' }).check();
  await page.getByRole('button', { name: 'Restart' }).click();
  await page.getByRole('button', { name: 'Step forward' }).click();
  await shows(page, 1);
  await expect(page.getByRole('region', { name: 'Event log' })).toContainText(
    /Transaction \d+ writes its log record to track \d+ of volume 1 \(write 1\)\./,
  );
});

test('the site of a history is lost by the same button, and its card stands among the steps', async ({ page }) => {
  await open(page, '#v=1&volumes=2&tracks=1&groups=2&explore=path:write@v1.t1/write@v2.t1/cut/drain@v1.t1&at=e4');
  await loseSite(page).click();
  await expect.poll(() => fragmentOf(page)).toContain('site-lost');
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: 'Recovery runs its course' })).toContainText('Recovery');
  await expect(card(page)).toContainText('The initial copy, whole.');
});

test('the faults of a volume are planned and taken out by keyboard', async ({ page }) => {
  await open(page, '#v=1&seed=7');
  const more = page.getByRole('button', { name: 'More faults for volume 2' });
  await more.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Faults of volume 2 in group 1' });
  await expect(menu.getByRole('menuitemcheckbox')).toHaveCount(10);
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Volume inaccessible' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  await expect(more).toBeFocused();
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=fail@g1.v2:inaccessible');
  await expect(failToggle(page, 2)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Volume inaccessible' })).toBeChecked();
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitemcheckbox', { name: 'The commit needs 3 tries' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=fail@g1.v2:inaccessible,retry@g1.v2:3');
  await page.keyboard.press('Enter');
  await menu.getByRole('menuitemcheckbox', { name: 'It is prepared, but its answer is lost' }).press('Enter');
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=lost@g1.v2,retry@g1.v2:3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('the faults of a group and of the link: by their button, and on the phase by the other one', async ({ page }) => {
  await open(page, '#v=1&seed=7&at=6.5s');
  await page.getByRole('button', { name: 'More faults of group 2' }).click();
  const menu = page.getByRole('menu', { name: 'Faults of group 2' });
  await menu.getByRole('menuitemcheckbox', { name: 'The application restarts during commit' }).click();
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=restart@g2.commit');
  await page.getByRole('button', { name: 'More faults of group 2' }).click();
  await menu.getByRole('menuitemcheckbox', { name: 'Down for 2 s' }).click();
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=restart@g2.commit,link@6.5s-8.5s');
  const phase = await page.locator('.timeline-group').nth(2).locator('.timeline-phase').first().boundingBox();
  if (phase === null) throw new Error('group 3 is drawn');
  await page.mouse.click(phase.x + phase.width / 2, phase.y + phase.height / 2, { button: 'right' });
  await page
    .getByRole('menu', { name: 'Faults of group 3' })
    .getByRole('menuitemcheckbox', { name: 'Its drain is stuck' })
    .click();
  await expect.poll(() => fragmentOf(page)).toBe('#v=1&seed=7&faults=drain@g3,restart@g2.commit,link@6.5s-8.5s');
});

for (const [width, height] of [
  [390, 844],
  [1024, 768],
  [1440, 900],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, and all can be read, at ${width} px, ${colorScheme}`, async ({ newVisitor }) => {
      const page = await newVisitor({ viewport: { width, height }, colorScheme });
      const link = '#v=1&seed=7&workload=transactions&recover=revert&faults=disaster@11s';
      await open(page, `${link}&at=e305`);
      for (const view of ['asked', 'at the end', 'a menu']) {
        if (view === 'a menu') {
          await page.keyboard.press('Home');
          await shows(page, 0);
          await page.getByRole('button', { name: 'More faults of group 1' }).click();
          await expect(page.getByRole('menu')).toBeVisible();
        } else {
          if (view === 'at the end') await toEnd(page, 310);
          await expect(card(page)).toBeVisible();
        }
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${view}: ${id} ${target.join()}`)),
        ).toEqual([]);
        expect(await overhang(page)).toBeLessThanOrEqual(0);
        expect(await textUnder(page, 12)).toEqual([]);
      }
    });
  }
}
