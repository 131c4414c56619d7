/*
 * The architecture, kept by a test: which room may import which, what the engine
 * may reckon with, what the page may never do, and how long a file may get. The
 * table is the law; src/README.md says what it is for. An exception is written
 * down with its reason, and goes when it is no longer needed.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, type Import, importsOf, root, targetOf, targetsOf, textOf, visit } from './sources.fixture.ts';

/** What a room may use: rooms, or files of a room by how their path begins. */
interface Doors {
  readonly values: readonly string[];
  /** What it may import as a type only, beside what it may import anyway; such an import is gone in the build. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

// Of the protocol: what is planned, and what no scenario changes.
const given = ['protocol/faults', 'protocol/parameters'];
const rooms: Readonly<Record<string, Doors>> = {
  base: { values: [] },
  // A second opinion on the engine, that shares nothing with it.
  oracle: { values: [] },
  protocol: { values: ['base'] },
  simulation: { values: ['protocol', 'base'] },
  exploration: { values: ['protocol', 'base'] },
  scenario: {
    values: ['base', 'protocol/switches', ...given, 'protocol/exploration', 'protocol/step.'],
    packages: ['valibot'],
  },
  worker: { values: ['simulation', 'exploration', 'scenario', 'protocol', 'base'] },
  words: {
    values: ['base', ...given],
    types: [
      'simulation',
      'protocol',
      'scenario',
      'scene/differences',
      'worker/exploration-contract',
      'exploration/export',
    ],
  },
  scene: { values: ['base', 'simulation/frame'], types: ['simulation'], packages: ['d3'] },
  store: {
    values: [
      'scenario',
      'worker/client',
      'worker/contract',
      'worker/exploration-client',
      'worker/later-port',
      'protocol/exploration',
      'words',
      'scene/story',
      'scene/differences',
      'base',
    ],
    types: ['worker', 'simulation', 'protocol'],
    packages: ['zustand', 'react', 'valibot'],
  },
  ui: {
    // What a question says to other checkers is asked by the page alone; the search is its worker's.
    values: ['scene', 'store', 'words', 'scenario', 'exploration/question', 'exploration/export', 'base'],
    types: ['worker', 'simulation', 'protocol'],
    packages: ['react', 'react-dom', 'zustand', 'd3', 'd3-transition', 'lucide-react', '@ariakit/react'],
  },
  cli: {
    values: ['simulation', 'exploration', 'scenario', 'protocol', 'oracle', 'base'],
    packages: ['node:', 'fast-check'],
  },
};

/** Within a room: a folder that may never use another, not even its types. */
const below: readonly { readonly folder: string; readonly never: string }[] = [
  { folder: 'simulation/frame/', never: 'simulation/findings/' },
];

/** Files that may import something that their room may not, each with the reason. */
const exceptions: readonly { readonly file: string; readonly mayImport: string; readonly because: string }[] = [];

/** The rooms that must run the same everywhere, bit for bit. */
const engine = new Set(['base', 'protocol', 'simulation', 'exploration', 'oracle']);
/** What every machine computes alike. */
const exactMath = new Set(['floor', 'imul', 'sqrt', 'min', 'max', 'abs', 'clz32']);
const clockAndChance =
  /^(Date|Intl|performance|crypto|setTimeout|setInterval|setImmediate|requestAnimationFrame|queueMicrotask|toLocale\w+|localeCompare)$/;
/** Makes HTML or code out of text, which nothing that came from outside may ever become. */
const textToCode =
  /^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment|setHTMLUnsafe|eval|Function)$/;
const LONGEST_FILE_LINES = 300;

const sources = filesOf('src', /\.tsx?$/);
/** What is shipped; tests and their fixtures may drive any room, to show that it does what it says. */
const shipped = sources.filter((file) => !/\.(test|fixture)\.tsx?$/.test(file));

describe('the architecture', () => {
  it('has every folder of src in its table, and no other', () => {
    const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).toSorted()).toEqual(Object.keys(rooms).toSorted());
  });

  it('lets each room import only what the table says', () => {
    expect(shipped.flatMap((file) => importComplaints(file, textOf(file)))).toEqual([]);
  });

  it('goes in no circle, of types neither', () => {
    expect(circles(new Map(shipped.map((file) => [file, targetsOf(file)])))).toEqual([]);
  });

  it('has no exception that nobody needs', () => {
    const needed = exceptions.filter(({ file, mayImport }) =>
      importsOf(file, textOf(file)).some((found) => targetOf(file, found.from) === mayImport),
    );
    expect(needed).toEqual(exceptions);
  });

  it('gives the engine no clock and no chance, and only arithmetic that is the same everywhere', () => {
    const files = shipped.filter((file) => engine.has(roomOf(file)));
    expect(files.flatMap((file) => engineComplaints(file, textOf(file)))).toEqual([]);
  });

  it('never makes HTML or code out of text, nor a style that the security policy refuses', () => {
    expect(shipped.flatMap((file) => safetyComplaints(file, textOf(file)))).toEqual([]);
  });

  it('has no long file', () => {
    const files = [...filesOf('src', /\.(tsx?|css)$/), ...filesOf('e2e', /\.ts$/), ...filesOf('scripts', /\.mjs$/)];
    const lengths = files.map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE_LINES)).toEqual([]);
  });
});

describe('the judge of the architecture', () => {
  it.each([
    ['src/protocol/rules.ts', `import { run } from '../simulation/run.ts';`],
    ['src/protocol/rules.ts', `import type { Run } from '../simulation/run.ts';`],
    ['src/protocol/rules.ts', `import { scaleLinear } from 'd3';`],
    ['src/oracle/oracle.ts', `import type { Result } from '../base/result.ts';`],
    ['src/words/sentence.ts', `import { seek } from '../simulation/run.ts';`],
    ['src/words/sentence.ts', `import { type Run, seek } from '../simulation/run.ts';`],
    ['src/scenario/link.ts', `export { put } from '../protocol/world.ts';`],
    ['src/store/store.ts', `import { answer } from '../worker/worker.ts';`],
    ['src/store/store.ts', `const worker = new URL('../worker/worker.ts', import.meta.url);`],
    ['src/simulation/frame/pack.ts', `import type { Loss } from '../findings/loss.ts';`],
    ['src/ui/log/Log.tsx', `import { Picture } from '../picture/Picture.tsx';`],
    ['src/ui/log/Log.tsx', `import { App } from '../shell/App.tsx';`],
    ['src/ui/parts/Term.tsx', `const later = () => import('../log/Log.tsx');`],
    ['src/ui/log/Log.tsx', `import { example } from './log.fixture.ts';`],
  ])('refuses in %s: %s', (file, text) => {
    expect(importComplaints(file, text)).toHaveLength(1);
  });

  it.each([
    ['src/words/sentence.ts', `import type { Run } from '../simulation/run.ts';`],
    ['src/words/sentence.ts', `import { type Run, type Seek } from '../simulation/run.ts';`],
    ['src/simulation/findings/loss.ts', `import { packFrame } from '../frame/pack.ts';`],
    ['src/store/store.ts', `import { connect } from '../worker/client.ts';`],
    ['src/ui/log/Log.tsx', `import { Term } from '../parts/Term.tsx'; import './log.css';`],
    ['src/ui/shell/App.tsx', `import { Log } from '../log/Log.tsx';`],
    ['src/main.tsx', `import { start } from './worker/worker.ts'; import 'anything';`],
  ])('lets pass in %s: %s', (file, text) => {
    expect(importComplaints(file, text)).toEqual([]);
  });

  it('finds each circle once, however one comes to it', () => {
    const imports = { a: ['b'], b: ['c'], c: ['b', 'd'], d: ['e'], e: ['d'], f: ['b'] };
    expect(circles(new Map(Object.entries(imports)))).toEqual(['b → c → b', 'd → e → d']);
  });

  it.each(['Math.sin(1)', 'Math[name]', 'const { floor } = Math', '2 ** 3', 'x **= 2', 'Date.now()', 'setTimeout(f)'])(
    'refuses in the engine: %s',
    (text) => expect(engineComplaints('src/base/x.ts', text)).toHaveLength(1),
  );

  it.each([
    'element.innerHTML = text',
    `element['innerHTML'] = text`,
    '<p dangerouslySetInnerHTML={html} />',
    'eval(text)',
    'new Function(text)',
    'select(element).html(text)',
    `select(element).attr('style', text)`,
    '<style>{text}</style>',
  ])('refuses in the page: %s', (text) => {
    expect(safetyComplaints('src/ui/log/Log.tsx', text)).toHaveLength(1);
  });
});

function importComplaints(file: string, text: string): string[] {
  const room = roomOf(file);
  if (room === '') return []; // src/main.tsx puts the parts together
  const allowed = (found: Import): boolean => {
    if (!found.from.startsWith('.')) return (rooms[room]?.packages ?? []).some((name) => isPackage(found.from, name));
    const target = targetOf(file, found.from);
    if (exceptions.some((exception) => exception.file === file && exception.mayImport === target)) return true;
    if (/\.(test|fixture)\.tsx?$/.test(target)) return false;
    if (below.some(({ folder, never }) => leadsTo(folder, file) && leadsTo(never, target))) return false;
    if (roomOf(target) === room) return room !== 'ui' || panelMayImport(file, target);
    const { values, types = [] } = rooms[room] ?? { values: [] };
    return [...values, ...(found.typeOnly ? types : [])].some((door) => leadsTo(door, target));
  };
  return importsOf(file, text)
    .filter((found) => !allowed(found))
    .map((found) => `${file} may not import ${found.typeOnly ? 'the type of ' : ''}${found.from}`);
}

/** Ways along the imports that come back to where they were. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (way: readonly string[], file: string): void => {
    const at = way.indexOf(file);
    if (at !== -1) found.push([...way.slice(at), file].join(' → '));
    if (at !== -1 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) follow([...way, file], next);
    done.add(file);
  };
  for (const file of imports.keys()) follow([], file);
  return found;
}

/** The panel that lays all others out. */
const shell = 'shell';

/** A panel is a folder of ui: it may use its own files and the shared parts; only the shell may use other panels. */
function panelMayImport(file: string, target: string): boolean {
  const panel = panelOf(file);
  return panel === shell || panelOf(target) === panel || panelOf(target) === 'parts';
}

function engineComplaints(file: string, text: string): string[] {
  const complaints: string[] = [];
  const judged = new Set<number>();
  const complain = (what: string) => complaints.push(`${file} uses ${what}`);
  visit(file, text, {
    MemberExpression({ object, property, computed }) {
      if (object.type !== 'Identifier' || object.name !== 'Math') return;
      judged.add(object.start);
      const name = property.type === 'Identifier' && !computed ? property.name : '[…]';
      if (!exactMath.has(name)) complain(`Math.${name}`);
    },
    Identifier({ name, start }) {
      if (name === 'Math' && !judged.has(start)) complain('Math by another name');
      if (clockAndChance.test(name)) complain(name);
    },
    BinaryExpression: ({ operator }) => operator === '**' && complain('**'),
    AssignmentExpression: ({ operator }) => operator === '**=' && complain('**='),
  });
  return complaints;
}

function safetyComplaints(file: string, text: string): string[] {
  const complaints: string[] = [];
  const complain = (what: string) => complaints.push(`${file} uses ${what}`);
  visit(file, text, {
    Identifier: ({ name }) => textToCode.test(name) && complain(name),
    Literal: ({ value }) => typeof value === 'string' && textToCode.test(value) && complain(value),
    JSXIdentifier: ({ name }) => textToCode.test(name) && complain(name),
    JSXOpeningElement: ({ name }) => name.type === 'JSXIdentifier' && name.name === 'style' && complain('<style>'),
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const method = callee.property.name;
      const written = first?.type === 'Literal' ? first.value : undefined;
      if (method === 'html') complain('.html()');
      if ((method === 'attr' || method === 'setAttribute') && written === 'style') complain('a style attribute');
    },
  });
  return complaints;
}

/** The first folder under src, or '' for what lies in src itself. */
function roomOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
}

const panelOf = (file: string): string => /^src\/ui\/([^/]+)\//.exec(file)?.[1] ?? '';

function leadsTo(door: string, target: string): boolean {
  return target.startsWith(door.includes('/') ? `src/${door}` : `src/${door}/`);
}

function isPackage(from: string, name: string): boolean {
  return from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`);
}
