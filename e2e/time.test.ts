/* One playhead for everything: the slider, the steps, the timeline and the log, which tell nothing of what is to come. */
import { expect, test } from './fixtures.ts';
import { clickToPhase, html, moment, open, phase, setSpeed, shows, timeSlider, toPhase } from './steps.ts';

test('stepping back comes to the very states that were passed', async ({ page }) => {
  await open(page);
  await toPhase(page, 'group 3, prepare');
  const passed = [await moment(page)];
  for (let step = 0; step < 12; step += 1) {
    await page.getByRole('button', { name: 'Step forward' }).click();
    passed.push(await shows(page, passed[step].event + 1));
  }
  for (const earlier of passed.toReversed().slice(1)) {
    await page.getByRole('button', { name: 'Step back' }).click();
    expect(await shows(page, earlier.event)).toEqual(earlier);
  }
  await page.getByRole('button', { name: 'Restart' }).click();
  await shows(page, 0);
});

test('each step tells its event, and playing tells none', async ({ page }) => {
  await open(page);
  await toPhase(page, 'group 2, coordinate');
  const note = page.getByRole('group', { name: 'Playback' }).getByRole('paragraph');
  const { event } = await moment(page);
  const told: string[] = [];
  for (let step = 1; step <= 3; step += 1) {
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect(note).toHaveText(new RegExp(`^e${event - step} [A-Z].*\\.$`));
    told.push(await note.innerText());
  }
  expect(new Set(told).size).toBe(3);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(note).toBeEmpty();
});

test('while the run plays, the time beside the sentence goes with it, also where nothing happens; at rest it is exact', async ({
  page,
}) => {
  // Between two steps of the recovery, in the page's own run and in its twin.
  await open(
    page,
    '#v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s&twin=copy:plain&at=6.7s',
  );
  const timeIn = async (name: string): Promise<number> => {
    const text = await page.getByRole('region', { name }).innerText();
    return Number(/^\s*([\d.]+) s/.exec(text)?.[1]);
  };
  const both = ['What is happening', 'What happens in the twin'] as const;
  const [began] = await Promise.all(both.map(timeIn));
  expect(began).toBe(6.7);
  await setSpeed(page, 'Home', 'one eighth');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  for (const name of both) {
    const seen = new Set<number>();
    await expect
      .poll(async () => seen.add(await timeIn(name)).size, { intervals: [100], message: name })
      .toBeGreaterThan(5);
  }
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(html(page)).toHaveAttribute('data-playing', 'false');
  for (const name of both) {
    await expect
      .poll(async () => `${(await timeIn(name)).toFixed(2)} s`)
      .toBe((await timeSlider(page).getAttribute('aria-valuetext'))?.split(',')[0]);
  }
});

test('the slider Time tells time, group and phase, and its arrows step', async ({ page }) => {
  await open(page);
  const slider = timeSlider(page);
  await expect(slider).toHaveAttribute('aria-valuetext', '0.00 s, between groups');
  await slider.press('Shift+ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^[\d.]+ s, group 1, coordinate$/);
  const { event } = await moment(page);
  await slider.press('ArrowRight');
  await shows(page, event + 1);
  await slider.press('End');
  const end = Number(await slider.getAttribute('max'));
  await expect.poll(async () => Number(await slider.inputValue())).toBeCloseTo(end);
  await slider.press('Home');
  await shows(page, 0);
  await expect(slider).toHaveValue('0');
});

test('a press on the timeline goes there, and a drag takes the playhead along', async ({ page }) => {
  await open(page);
  const box = await timeSlider(page).boundingBox();
  if (box === null) throw new Error('The slider Time has no box.');
  const y = box.y + box.height / 2;
  await page.mouse.click(box.x + box.width * 0.6, y);
  await expect.poll(() => phase(page)).toMatch(/^group 3|^between groups/);
  const there = await moment(page);
  await page.mouse.move(box.x + box.width * 0.6, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.95, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await moment(page)).event).toBeGreaterThan(there.event);
  await expect(timeSlider(page)).toBeFocused();
});

test('previous phase and true clock keep the moment in hand', async ({ page }) => {
  await open(page);
  await clickToPhase(page, 'group 2, prepare');
  const here = await moment(page);
  await page.getByRole('switch', { name: 'True clock' }).click();
  await expect(page.getByRole('switch', { name: 'True clock' })).toBeChecked();
  expect(await moment(page)).toEqual(here);
  await page.getByRole('button', { name: 'Previous phase' }).click();
  await expect.poll(() => phase(page)).toBe('group 2, drain');
});

test('the timeline keeps the outcome of what is to come to itself', async ({ page }) => {
  await open(page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('group 3 to come');
  await expect(timeline).not.toContainText(/commit|revert/);
  await toPhase(page, 'group 3, prepare');
  await expect(timeline).toContainText('group 2 committed, group 3 being formed, group 4 to come');
  await expect(timeline).not.toContainText('revert');
  await toPhase(page, 'between groups');
  await expect(timeline).toContainText('group 3 reverted, group 4 to come');
});

test('the event log ends at the playhead, and pressing an entry goes to its moment', async ({ page }) => {
  await open(page);
  const log = page.getByRole('region', { name: 'Event log' });
  await toPhase(page, 'group 3, prepare');
  await expect(log.getByRole('listitem').first()).toContainText(/prepare|drain/i);
  await expect(log).not.toContainText(/preparation fail|could not be prepared|reverted|reverting|group 4/i);
  await page.keyboard.press('End');
  await expect(log.getByRole('listitem').first()).toContainText('Group 4 is committed');
  const entry = log.getByRole('button', { name: /s Group 3 is reverted/ });
  await expect(async () => {
    await log.getByRole('listitem').getByRole('button').last().press('PageDown');
    await expect(entry).toBeVisible({ timeout: 250 });
  }).toPass();
  await entry.click();
  await expect(log.getByRole('listitem').first()).toContainText('Group 3 is reverted');
  await expect(log).not.toContainText('Group 4');
  await expect(page.getByRole('status')).toContainText('group 3 was reverted');
});

test('of thousands of log entries only those in view are in the page', async ({ page }) => {
  await open(page, '#v=1&seed=7&groups=40&rate=200&bandwidth=200');
  await page.keyboard.press('End');
  const log = page.getByRole('region', { name: 'Event log' });
  await log.getByRole('radio', { name: 'Every event' }).check();
  const entries = log.getByRole('listitem');
  await expect.poll(async () => Number(await entries.first().getAttribute('aria-setsize'))).toBeGreaterThan(5_000);
  expect(await entries.count()).toBeLessThan(60);
  await log.getByRole('listitem').getByRole('button').first().press('End');
  await expect(entries.last()).toContainText('0.0');
  expect(await entries.count()).toBeLessThan(60);
});

test('a reload keeps scenario and moment', async ({ page }) => {
  await open(page, '#v=1&volumes=3&seed=11&faults=fail@g2.v1');
  await toPhase(page, 'group 2, revert');
  const { event } = await moment(page);
  await page.keyboard.press('ArrowRight');
  const before = await shows(page, event + 1);
  const address = page.url();
  await page.reload();
  await expect(html(page)).toHaveAttribute('data-ready', 'true');
  expect(await moment(page)).toEqual(before);
  expect(page.url()).toBe(address);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a reload in the middle of play comes back paused, with what was undone still to be redone', async ({ page }) => {
  await open(page, '#v=1&seed=7');
  await page.getByRole('button', { name: 'Fail the next preparation of volume 1' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await setSpeed(page, 'Home', 'one eighth');
  await clickToPhase(page, 'group 1, drain');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(html(page)).toHaveAttribute('data-playing', 'true');
  await page.reload();
  await expect(html(page)).toHaveAttribute('data-ready', 'true');
  await expect(html(page)).toHaveAttribute('data-playing', 'false');
  expect(await phase(page)).toBe('group 1, drain');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page).toHaveURL(/faults=fail@g1\.v1$/);
});
