/*
 * A headless Chromium out of an npm package, for machines that reach the npm
 * registry and no browser's download server. Linux on x64 only. It is fetched
 * when nothing else was found, into the project's cache, and is no dependency:
 * 70 MB that hardly anybody needs. The archive must have the very contents that
 * were tried, and the package's own launcher is not used.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { runNpm } from './ensure.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const SHA512 = 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';

/** The browser in a list, or an empty list with the reason said, as candidates for scripts/browser.mjs. */
export function browserFromNpm(cacheFolder, say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = path.join(cacheFolder, `chromium-${VERSION}`);
  const executablePath = path.join(folder, 'chromium');
  try {
    if (!existsSync(executablePath)) fetchInto(folder);
  } catch (error) {
    say('npm', error.message);
    return [];
  }
  return [{ source: 'npm', executablePath, environment: whatTheSystemLacks(folder, executablePath) }];
}

/** Unpacks beside the place where the browser belongs and moves it there whole. */
function fetchInto(folder) {
  console.error('Fetching a headless Chromium from the npm registry (70 MB)…');
  const unfinished = `${folder}.${process.pid}`;
  for (const part of ['libraries', 'fonts']) mkdirSync(path.join(unfinished, part), { recursive: true });
  try {
    const archive = fetchArchive(unfinished);
    run('tar', ['-xzf', archive, '-C', unfinished]);
    const part = (name) => brotliDecompressSync(readFileSync(path.join(unfinished, 'package', 'bin', name)));
    writeFileSync(path.join(unfinished, 'chromium'), part('chromium.br'), { mode: 0o755 });
    run('tar', ['-xf', '-', '-C', unfinished], part('swiftshader.tar.br'));
    run('tar', ['-xf', '-', '-C', path.join(unfinished, 'libraries')], part('al2023.tar.br'));
    run('tar', ['-xf', '-', '-C', path.join(unfinished, 'fonts')], part('fonts.tar.br'));
    rmSync(path.join(unfinished, 'package'), { recursive: true });
    rmSync(archive);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function fetchArchive(folder) {
  const npm = runNpm(['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', folder, '--loglevel=error'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (npm.status !== 0) throw new Error(`npm could not fetch ${PACKAGE}@${VERSION}`);
  const archive = path.join(folder, npm.stdout.trim().split('\n').at(-1));
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== SHA512)
    throw new Error(`${PACKAGE}@${VERSION} is not the archive that was tried`);
  return archive;
}

function run(program, programArguments, input) {
  const { status, error } = spawnSync(program, programArguments, { input, stdio: ['pipe', 'ignore', 'inherit'] });
  if (status !== 0) throw error ?? new Error(`${program} ${programArguments.join(' ')} failed`);
}

/** A bare machine has neither NSS nor fonts; the package brings both. */
function whatTheSystemLacks(folder, executablePath) {
  const environment = {};
  const libraries = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? '';
  if (libraries.includes('not found')) {
    const own = path.join(folder, 'libraries', 'lib');
    environment.LD_LIBRARY_PATH = [own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    environment.FONTCONFIG_FILE = path.join(folder, 'fonts.conf');
    writeFileSync(
      environment.FONTCONFIG_FILE,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
        `<dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
    );
  }
  return environment;
}
