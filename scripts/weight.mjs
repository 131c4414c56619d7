/*
 * Weighs the built page: the scripts that must arrive before it is useful,
 * which are the entry, what it imports at once, and the worker that makes the
 * first frame. Compressed one by one, as a server sends them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './ensure.mjs';

/**
 * The files of `folder` (a build) that a visitor needs at once, with their weights in bytes after gzip -9.
 * A file that is only ever asked for by `import()` is not among them.
 */
export async function weighPage(folder = path.join(projectRoot, 'dist')) {
  const { parseSync, Visitor } = await import('vite');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1]);
  if (waiting.length === 0) throw new Error('The built page names no script.');
  const files = new Map();
  for (const file of waiting) {
    if (files.has(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    files.set(file, gzipSync(text, { level: 9 }).length);
    const beside = (name) => path.posix.join(path.posix.dirname(file), name);
    const follow = (node) => node.source && waiting.push(beside(node.source.value));
    new Visitor({
      ImportDeclaration: follow,
      ExportNamedDeclaration: follow,
      ExportAllDeclaration: follow,
      NewExpression(node) {
        if (node.callee.name !== 'Worker') return;
        const worker = /[\w.-]+\.js/.exec(text.slice(node.start, node.end));
        if (worker) waiting.push(beside(worker[0]));
      },
    }).visit(parseSync(file, text).program);
  }
  return files;
}

/** The sum in kilobytes (of 1,000 bytes), to one decimal. */
export async function kilobytesToUseful() {
  const weights = (await weighPage()).values();
  return Math.round([...weights].reduce((sum, bytes) => sum + bytes, 0) / 100) / 10;
}
