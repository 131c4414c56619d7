/*
 * `npm run bench`: figures, one JSON object a line: those of the engine, then
 * the weight of the page, which is built for that.
 */
import { runCommand } from './cli.mjs';
import { ensureDependencies, projectRoot } from './ensure.mjs';
import { kilobytesToUseful } from './weight.mjs';

ensureDependencies();
await runCommand('bench', process.argv.slice(2));
if (!process.exitCode) {
  const { build } = await import('vite');
  await build({ root: projectRoot, logLevel: 'silent' });
  console.log(JSON.stringify({ name: 'weight', scriptKilobytesGzipped: await kilobytesToUseful() }));
}
