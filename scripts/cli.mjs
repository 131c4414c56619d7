/*
 * Runs src/cli/NAME.ts in Node: the same engine as in the page, without a
 * browser. The oldest Node that is supported does not read TypeScript, so the
 * command is bundled once and kept, under a hash of all that could change it.
 * The command finds its arguments in process.argv.slice(2), and its exit status
 * is this process's.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies, projectRoot } from './ensure.mjs';

const sourceFolder = path.join(projectRoot, 'src');
const bundleFolder = path.join(projectRoot, 'node_modules', '.cache', 'holdfast-cli');
const BUNDLES_KEPT = 8;

/** Runs the command of that name with those arguments, in this process. */
export async function runCommand(name, commandArguments) {
  const entry = path.join(sourceFolder, 'cli', `${name}.ts`);
  if (!existsSync(entry)) {
    console.error(`There is no command named ${JSON.stringify(name)} in this version.`);
    process.exitCode = 2;
    return;
  }
  ensureDependencies();
  const bundle = path.join(bundleFolder, `${name}-${sourcesHash()}`, `${name}.mjs`);
  if (!existsSync(bundle)) await makeBundle(name, entry, path.dirname(bundle));
  process.argv = [process.execPath, bundle, ...commandArguments];
  await import(pathToFileURL(bundle).href);
}

/** Everything that a bundle is made from: the sources, the versions of the dependencies, and this file. */
function sourcesHash() {
  const hash = createHash('sha256');
  const sources = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|json)$/.test(file) && !file.endsWith('.test.ts'))
    .toSorted();
  for (const file of sources) hash.update(`\0${file}\0`).update(readFileSync(path.join(sourceFolder, file)));
  hash.update(readFileSync(path.join(projectRoot, 'package-lock.json')));
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside the place where the bundle belongs and moves it there whole: two commands may start at once. */
async function makeBundle(name, entry, destination) {
  forgetOldBundles(name);
  const { build } = await import('vite');
  const unfinished = `${destination}.${process.pid}`;
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: unfinished,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  try {
    renameSync(unfinished, destination);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(destination)) throw error;
  }
}

function forgetOldBundles(name) {
  mkdirSync(bundleFolder, { recursive: true });
  const bundles = readdirSync(bundleFolder).filter((folder) => folder.startsWith(`${name}-`));
  if (bundles.length < BUNDLES_KEPT) return;
  for (const folder of bundles) rmSync(path.join(bundleFolder, folder), { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name, ...commandArguments] = process.argv.slice(2);
  await runCommand(name, commandArguments);
}
