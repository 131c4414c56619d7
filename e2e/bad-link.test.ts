/* Links that are wrong: typed in a hurry, cut short by a chat, or made to do harm. */
import { expect, test } from './fixtures.ts';
import { column, failToggle, fragmentOf, moment, open } from './steps.ts';

const broken: readonly {
  readonly situation: string;
  readonly link: string;
  readonly named: readonly RegExp[];
}[] = [
  {
    situation: 'a field that nobody knows',
    link: '#volumes=3&seed=7&colour=red',
    named: [/colour/],
  },
  {
    situation: 'numbers that are none or too large',
    link: '#volumes=3&tracks=many&groups=99999999&rate=-1',
    named: [/tracks.*many/, /groups.*99999999/, /rate.*-1/],
  },
  {
    situation: 'a fault outside of the run, beside a good one',
    link: '#v=1&volumes=3&seed=7&faults=fail@g9.v2,fail@g2.v3,fail@g2.v8,explode@g1',
    named: [/fail@g9\.v2.*group 9/, /fail@g2\.v8.*volume 8/, /explode@g1/],
  },
  {
    situation: 'a field given twice: the first stands',
    link: '#volumes=3&volumes=8&seed=7',
    named: [/volumes.*(twice|already|once)/i],
  },
  {
    situation: 'a page’s text in place of a value',
    link: '#volumes=3&seed=<img src=x onerror=alert(1)>&<script>alert(2)</script>=1',
    named: [/seed.*<img/],
  },
  {
    situation: 'names that are reserved for later versions',
    link: '#volumes=3&seed=7&lesson=first&stops=2&workload=sequential',
    named: [/lesson.*not in this version/, /stops.*not in this version/, /sequential.*not in this version/],
  },
  {
    situation: 'more than the page can do',
    link: '#volumes=3&seed=7&groups=1000&rate=1000000',
    named: [/rate.*1000000.*million events.*lower it/],
  },
  { situation: 'broken percent signs and the wrong version', link: '#v=9&volumes=3&title=%E0%A4%A', named: [/v\b.*9/] },
];

for (const { situation, link, named } of broken) {
  test(`a link with ${situation} is named, and the rest is taken`, async ({ page }) => {
    page.on('dialog', () => expect(false, 'nothing from a link runs').toBe(true));
    await open(page, link);
    const address = page.url();
    const alert = page.getByRole('alert');
    for (const words of named) await expect(alert).toContainText(words);
    await expect(page.getByRole('region', { name: 'Volume arrays' })).toBeVisible();
    await expect.poll(() => column(page, 'Volume')).toEqual(['1', '2', '3']);
    await page.getByRole('button', { name: 'Step forward' }).click();
    await expect.poll(async () => (await moment(page)).event).toBe(1);
    expect(page.url(), 'the address is left as it was').toBe(address);
  });
}

test('the address of a bad link is put right by the first change, and the alert goes', async ({ page }) => {
  await open(page, '#volumes=3&seed=7&colour=red&faults=fail@g9.v2');
  await expect(page.getByRole('alert')).toBeVisible();
  await failToggle(page, 1).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(fragmentOf(page)).toBe('#v=1&volumes=3&seed=7&faults=fail@g1.v1');
});

test('an alert can be dismissed, and a link typed over a good page is told of just the same', async ({ page }) => {
  await open(page, '#v=1&seed=7');
  await page.evaluate(() => {
    location.hash = '#volumes=2&seed=7&tracks=0';
  });
  await expect(page.getByRole('alert')).toContainText(/tracks.*0/);
  await expect.poll(() => column(page, 'Volume')).toEqual(['1', '2']);
  await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(fragmentOf(page)).toBe('#volumes=2&seed=7&tracks=0');
});
