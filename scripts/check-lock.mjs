/*
 * Checks package-lock.json: every optional package (the binaries of each
 * platform) is in it, and each package has its integrity. A lock that lacks
 * some works where it was made and fails with `npm ci` everywhere else.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './ensure.mjs';

const { packages } = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
const complaints = [];
for (const [place, entry] of Object.entries(packages)) {
  if (place === '') continue;
  if (!entry.integrity && !entry.link) complaints.push(`${place} has no integrity.`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const found = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((candidate) => packages[candidate]);
    if (!found) complaints.push(`${place} ${entry.version}: ${name} is missing from the lock.`);
  }
}
const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
  if (!/^\d+\.\d+\.\d+$/.test(version)) complaints.push(`package.json: ${name} is not pinned exactly: ${version}.`);

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
