/*
 * `npm start`: installs what is missing, builds the page, serves it on this
 * machine and prints the address. `npm start -- --port 8080 --host 0.0.0.0`
 * serves it elsewhere.
 */
import { parseArgs } from 'node:util';
import { ensureDependencies, projectRoot } from './ensure.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});

ensureDependencies();
const { build, preview } = await import('vite');
await build({ root: projectRoot, logLevel: 'warn' });
const server = await preview({ root: projectRoot, preview: { port: Number(values.port), host: values.host } });
const addresses = [...server.resolvedUrls.local, ...server.resolvedUrls.network];
console.log(`\n  Holdfast is open at ${addresses.join('\n                   or ')}\n  Ctrl+C ends it.\n`);
