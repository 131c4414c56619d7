/*
 * What every browser test stands on: a page that is watched. A test fails, whatever it was
 * about, if the page or its worker wrote an error, broke the content security policy, asked
 * another origin for anything, or had to say that it is at fault itself.
 */
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Worker,
} from '@playwright/test';

/** Opens a browser context of its own, as another person would have, watched like the first. */
type NewVisitor = (options?: BrowserContextOptions) => Promise<Page>;

interface Fixtures {
  readonly newVisitor: NewVisitor;
  /** Files that the test keeps from the page: that they could not be fetched is no complaint. */
  readonly keptFromPage: RegExp | null;
}

export { expect };

export const test = base.extend<Fixtures>({
  keptFromPage: [null, { option: true }],
  context: async ({ context, baseURL, keptFromPage }, provide) => {
    const complaints = await watch(context, originOf(baseURL));
    await provide(context);
    const ofFile = (complaint: string): boolean => keptFromPage?.test(complaint) ?? false;
    await judge(
      context,
      complaints.filter((complaint) => !ofFile(complaint)),
    );
  },
  newVisitor: async ({ browser, baseURL }, provide) => {
    const opened: { readonly context: BrowserContext; readonly complaints: readonly string[] }[] = [];
    await provide(async (options = {}) => {
      const settings = { baseURL: baseURL ?? '', ...options };
      const context = await browser.newContext(settings);
      opened.push({ context, complaints: await watch(context, originOf(settings.baseURL)) });
      return context.newPage();
    });
    for (const { context, complaints } of opened) {
      await judge(context, complaints);
      await context.close();
    }
  },
});

const originOf = (address: string | undefined): string => new URL(address ?? '').origin;

/** A browser's remark about a font that a busy machine has not come to yet. */
const saysOnlyThatItIsSlow = /was preloaded using link preload but not used within a few seconds/;

async function watch(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  context.on('console', (message) => {
    const complains = message.type() === 'error' || message.type() === 'warning';
    if (complains && !saysOnlyThatItIsSlow.test(message.text()))
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().stack ?? String(error.error())}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:' && protocol !== 'about:')
      complaints.push(`request to another origin: ${request.url()}`);
  });
  // What the worker is refused is not told to the console.
  context.on('page', (page) => page.on('worker', (worker) => void watchWorker(worker)));
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      reportError(new Error(`refused by the security policy: ${violatedDirective} ${blockedURI} ${sample}`)),
    ),
  );
  return complaints;
}

async function watchWorker(worker: Worker): Promise<void> {
  const listen = (): void =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      throw new Error(`refused to the worker by the security policy: ${violatedDirective} ${blockedURI}`);
    });
  // It may be gone before it is asked.
  await worker.evaluate(listen).catch(() => undefined);
}

async function judge(context: BrowserContext, complaints: readonly string[]): Promise<void> {
  expect(complaints).toEqual([]);
  for (const page of context.pages())
    expect(await page.getByRole('heading', { name: 'Something is wrong with Holdfast' }).count()).toBe(0);
}
