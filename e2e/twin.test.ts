/* A run beside its twin: both under one playhead, what differs, where they part; chosen, changed and taken away. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { overhang, textUnder } from './measure.ts';
import { column, fragmentOf, html, open, scenarioPanel, sentence, shows, timeSlider, toPhase } from './steps.ts';

const revertable = '#v=1&seed=7&faults=fail@g3.v2';
const withPlain = `${revertable}&twin=copy:plain`;
const whole = 'group 2 is whole on every target';

const own = (page: Page): Locator => page.getByRole('region', { name: 'Volume arrays', exact: true });
const twin = (page: Page): Locator => page.getByRole('region', { name: 'Arrays of the twin' });
const twinSentence = (page: Page): Locator => page.getByRole('region', { name: 'What happens in the twin' });
const compared = (page: Page): Locator => page.getByRole('region', { name: 'Compared with the twin' });
const stage = (page: Page): Locator => page.getByRole('region', { name: /^Its twin:/ });
const chooser = (page: Page): Locator => page.getByRole('dialog', { name: 'Compare with a twin' });
const offer = (page: Page, name: RegExp): Locator => chooser(page).getByRole('button', { name });

test('a link with a twin: the same day with plain FlashCopy, side by side', async ({ page }) => {
  await open(page, `${withPlain}&at=11.5s`);
  await expect(page.getByRole('heading', { name: 'Its twin: plain FlashCopy' })).toBeVisible();
  await expect(own(page)).toContainText(whole);
  await expect(twin(page)).toContainText('no whole group');
  await expect(sentence(page)).toContainText('Every target still holds group 2');
  await expect(twinSentence(page)).toContainText('volumes 1, 3 and 4 already hold group 3');
  await expect(twinSentence(page)).toContainText('11.50 s');
  await expect(compared(page)).toContainText('Differs now: the relationships and the targets of volumes 1, 3 and 4.');
  await expect(compared(page)).toContainText('Group 3 is the first with another outcome');
  await expect.poll(() => column(page, 'Target group'), 'the table is that of the page').toEqual(['2', '2', '2', '2']);
  // The same rows are marked in both.
  for (const picture of [own(page), twin(page)]) await expect(picture.getByText('Δ')).toHaveCount(6);
});

test('they part where the first volume is copied instead of prepared, and one press leads there', async ({ page }) => {
  await open(page, withPlain);
  await expect(compared(page)).toContainText(
    'They part at 3.58 s. Here: Volume 2 is prepared for group 1: its gate is closed, and its target keeps the ' +
      'initial copy. In the twin: Volume 2 is copied: its target now holds group 1.',
  );
  await expect(compared(page)).toContainText('Nothing differs now.');
  await compared(page).getByRole('button', { name: 'Go there' }).click();
  await shows(page, 86);
  await expect(compared(page)).toContainText('Differs now: the relationship and the target of volume 2.');
  await page.keyboard.press('ArrowLeft');
  await shows(page, 85);
  await expect(compared(page)).toContainText('Nothing differs now.');
});

test('the twin plays along and jumps along', async ({ page }) => {
  await open(page, withPlain);
  const times = async (): Promise<readonly string[]> =>
    Promise.all(
      [sentence(page), twinSentence(page)].map(async (each) => /[\d.]+ s/.exec(await each.innerText())?.[0] ?? ''),
    );
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(html(page)).not.toHaveAttribute('data-event', '0');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(async () => new Set(await times()).size).toBe(1);
  await toPhase(page, 'group 3, revert');
  await expect(twinSentence(page)).toContainText('Group 3');
  await timeSlider(page).press('End');
  await expect(twinSentence(page)).toContainText('The end of the run');
  await expect.poll(async () => new Set(await times()).size).toBe(1);
});

test('a twin is chosen, changed and taken away by keyboard, each one undo step', async ({ page }) => {
  await open(page, revertable);
  await toPhase(page, 'group 3, prepare');
  const moment = await html(page).getAttribute('data-event');
  const compare = page.getByRole('banner').getByRole('button', { name: 'Compare with a twin' });
  await compare.press('Enter');
  await expect(chooser(page)).toBeVisible();
  await offer(page, /^Plain FlashCopy/).press('Enter');
  await expect(compare, 'the dialog gives the focus back').toBeFocused();
  await expect(page).toHaveURL(/&twin=copy:plain$/);
  await expect(stage(page)).toBeVisible();
  await expect(html(page), 'the moment stays').toHaveAttribute('data-event', moment ?? '');

  await stage(page).getByRole('button', { name: 'Change… the twin' }).press('Enter');
  await expect(offer(page, /^Plain FlashCopy/)).toHaveAttribute('aria-pressed', 'true');
  await offer(page, /^The write inhibit off/).press('Enter');
  await expect(page.getByRole('heading', { name: 'Its twin: the write inhibit off' })).toBeVisible();
  await expect(page).toHaveURL(/&twin=inhibit:off$/);
  await expect(compared(page)).toContainText('its gate stays open');

  await stage(page).getByRole('button', { name: 'Remove the twin' }).press('Enter');
  await expect(twin(page)).toHaveCount(0);
  await expect(page.getByText('Δ')).toHaveCount(0);
  await expect(page.getByRole('main'), 'the focus is not lost').toBeFocused();
  expect(fragmentOf(page)).toBe(revertable);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(page.getByRole('heading', { name: 'Its twin: the write inhibit off' })).toBeVisible();
  await undo.click();
  await expect(page.getByRole('heading', { name: 'Its twin: plain FlashCopy' })).toBeVisible();
  await undo.click();
  await expect(twin(page)).toHaveCount(0);
});

test('any other change is typed, and what cannot be is refused with its reason', async ({ page }) => {
  await open(page, revertable);
  const field = scenarioPanel(page).getByRole('group', { name: 'Twin' });
  await field.getByRole('button', { name: 'Compare with a twin…' }).click();
  const form = chooser(page).getByRole('form', { name: 'Another twin' });
  await form.getByRole('combobox', { name: 'Another change' }).selectOption('Host writes');
  const value = form.getByRole('textbox', { name: 'writes a second' });
  await value.fill('plenty');
  await value.press('Enter');
  await expect(value).toHaveAccessibleDescription(/The field twin cannot be “rate:plenty”: as to rate, it is a number/);
  await value.fill('10');
  await value.press('Enter');
  await expect(value).toHaveAccessibleDescription(/that is no change/);
  await value.fill('20');
  await value.press('Enter');
  await expect(chooser(page)).toHaveCount(0);
  await expect(page).toHaveURL(/&twin=rate:20$/);
  await expect(field).toContainText('The same with 20 host writes a second instead of 10.');
  await expect(compared(page)).toContainText('In the twin: The host writes track 8 of volume 1 (write 1).');
});

test('a change that leaves nothing to compare takes the twin away, and says why', async ({ page }) => {
  await open(page, `${revertable}&twin=faults:`);
  await expect(page.getByRole('heading', { name: 'Its twin: no fault planned' })).toBeVisible();
  await toPhase(page, 'group 3, prepare');
  await page.getByRole('button', { name: 'Fail the next preparation of volume 2' }).click();
  await expect(stage(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('The field twin cannot be “faults:”: that is no change');
  expect(fragmentOf(page)).toBe('#v=1&seed=7');
});

test('what only recovery would see never parts, and a refused twin leaves the rest', async ({ page }) => {
  await open(page, `${revertable}&twin=sequence:ignored`);
  await expect(compared(page)).toContainText('They never part: event for event, both runs are the same.');
  await open(page, `${revertable}&twin=title:Other`);
  await expect(page.getByRole('alert')).toContainText('a title changes nothing in a run');
  await expect(stage(page)).toHaveCount(0);
});

test('without a twin no second worker is started and nothing of it fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, revertable);
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(1);
  expect(fetched.filter((path) => /twin-parts|twins/.test(path))).toEqual([]);
  await open(page, withPlain);
  await expect(twin(page)).toContainText('the initial copy is whole');
  expect(page.workers()).toHaveLength(2);
  await stage(page).getByRole('button', { name: 'Remove the twin' }).click();
  await expect.poll(() => page.workers().length).toBe(1);
});

test('a twin that takes long is cancelled, and made after all: the run beside it stays', async ({ page }) => {
  await open(page, `${revertable}&twin=rate:100000`);
  await stage(page).getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(stage(page)).toContainText('The twin’s run was cancelled.');
  await expect(compared(page)).toHaveCount(0);
  const again = stage(page).getByRole('button', { name: 'Make it after all' });
  await expect(again, 'the focus goes on').toBeFocused();
  await page.keyboard.press('ArrowRight');
  await shows(page, 1);
  await again.press('Enter');
  await expect(stage(page).getByRole('progressbar', { name: 'Making the run' })).toBeVisible();
  // Another one is made, and of the one before nothing is said any more.
  await stage(page).getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, withPlain);
  await expect(compared(page)).toContainText('They part at 3.58 s');
  await expect(page.getByText('cancelled')).toHaveCount(0);
});

test('a twin whose engine fails says so in its place, and the page goes on', async ({ page }) => {
  await page.addInitScript(() => {
    const Own = Worker;
    let started = 0;
    window.Worker = class extends Own {
      constructor(...parts: ConstructorParameters<typeof Worker>) {
        super(...parts);
        started += 1;
        if (started === 2)
          setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'Array buffer allocation failed' })));
      }
    };
  });
  await open(page, `${withPlain}&at=11.5s`);
  await expect(stage(page).getByRole('alert')).toContainText('It says: Array buffer allocation failed');
  await expect(own(page)).toContainText(whole);
  await expect(own(page).getByText('Δ')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('The end of the run');
  await stage(page).getByRole('button', { name: 'Try again' }).click();
  await expect(compared(page)).toContainText('They part at 3.58 s');
  await expect(twinSentence(page)).toContainText('The end of the run');
});

test('names that are fixed stay the only ones of their kind', async ({ page }) => {
  await open(page, withPlain);
  await expect(twin(page)).toBeVisible();
  for (const name of ['Volume arrays', 'Timeline', 'Event log', 'What is happening'])
    await expect(page.getByRole('region', { name })).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Fail the next preparation/ })).toHaveCount(4);
});

test('a twin whose run is over before the playhead says when it ended, and its last sentence is whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#story=lost-both-ways');
  await expect(twin(page)).toContainText('the initial copy is whole');
  await timeSlider(page).press('End');
  await expect(sentence(page)).toContainText('12.44 s');
  await expect(sentence(page)).not.toContainText('ended at');
  await expect(twinSentence(page)).toContainText('ended at 11.59 s');
  await expect(twinSentence(page)).toContainText('the database starts with wrong balances');
  for (const part of [compared(page), sentence(page), twinSentence(page)])
    await expect(part).toBeInViewport({ ratio: 1 });
  expect(await textUnderTheTime(page)).toEqual([]);
  await timeSlider(page).press('Home');
  await expect(twinSentence(page)).not.toContainText('ended at');
});

/** Text of either run, or of how they compare, that the time covers. */
const textUnderTheTime = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const top = document.querySelector('.time')?.getBoundingClientRect().top ?? 0;
    const told = [...document.querySelectorAll('.status-sentence, .status-moment, .twin-line, .verdict, .states')];
    return told.flatMap((each) => {
      const text = document.createRange();
      text.selectNodeContents(each);
      return text.getBoundingClientRect().bottom > top ? [each.textContent] : [];
    });
  });

const views = [
  { name: 'a desk', options: { viewport: { width: 1440, height: 900 } }, sameScreen: true },
  { name: 'a projector', options: { viewport: { width: 1024, height: 768 } }, sameScreen: true },
  { name: 'a tablet held upright', options: { viewport: { width: 768, height: 1024 } }, sameScreen: true },
  {
    name: 'a phone',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    sameScreen: false,
  },
] as const;

for (const { name, options, sameScreen } of views)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ ...options, colorScheme });

      test('both pictures fit, can be read, and axe finds no fault', async ({ page }) => {
        await open(page, `${withPlain}&at=11.5s`);
        await expect(compared(page)).toContainText('Differs now');
        expect(await overhang(page)).toBe(0);
        expect(await textUnder(page, 12)).toEqual([]);
        const seen = sameScreen
          ? [own(page), twin(page), sentence(page), twinSentence(page), compared(page)]
          : [own(page)];
        for (const part of [...seen, page.getByRole('button', { name: 'Play', exact: true })])
          await expect(part).toBeInViewport({ ratio: 0.95 });
        if (sameScreen) expect(await textUnderTheTime(page)).toEqual([]);
        const axe = async (): Promise<readonly string[]> =>
          (
            await new AxeBuilder({ page }).setLegacyMode().exclude('section[aria-label="Explore"]').analyze()
          ).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.html}`));
        expect(await axe()).toEqual([]);
        await stage(page).getByRole('button', { name: 'Change… the twin' }).click();
        await expect(chooser(page)).toBeVisible();
        expect(await axe()).toEqual([]);
        expect(await textUnder(page, 12)).toEqual([]);
      });
    });

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the twin plays along all the same', async ({ page }) => {
    await open(page, `${withPlain}&at=10.1s`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(twinSentence(page)).toContainText('could not be copied');
  });
});
