/* The built page on a plain static host, in a folder of a school's site, with no header of ours. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { everyVolume, failToggle, open } from './steps.ts';

const built = path.resolve(import.meta.dirname, '..', process.env.DIST ?? 'dist');
const folder = '/some/path/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function staticHost(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = path.join(built, pathname === folder ? 'index.html' : pathname.slice(folder.length));
    if (!pathname.startsWith(folder) || !file.startsWith(built) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
}

test('it works from a folder of any static host, and asks nobody else', async ({ newVisitor }) => {
  const host = staticHost();
  await new Promise<void>((listening) => {
    host.listen(0, '127.0.0.1', listening);
  });
  const address = host.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  try {
    const page = await newVisitor({ baseURL: `http://127.0.0.1:${address.port}${folder}` });
    const missing: string[] = [];
    page.on('response', (answer) => answer.ok() || missing.push(answer.url()));
    await open(page);
    await page.keyboard.press('End');
    await everyVolume(page, 'Target group', '4');
    await page.keyboard.press('Home');
    await failToggle(page, 1).click();
    expect(new URL(page.url()).pathname).toBe(folder);
    await page.reload();
    await expect(failToggle(page, 1)).toHaveAttribute('aria-pressed', 'true');
    expect(missing).toEqual([]);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});

test('the page’s own policy allows no inline script and no inline style', async ({ browser, baseURL }) => {
  // Not watched: what is refused here is refused on purpose.
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await open(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
    });
    document.body.append(script);
    return { refused: await refused, inline: document.documentElement.dataset.inline ?? 'did not run' };
  });
  expect(ran).toEqual({ refused: 'script-src-elem', inline: 'did not run' });
  await page.close();
});
