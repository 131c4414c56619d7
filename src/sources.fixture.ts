/** The sources as a test of the architecture reads them: which files there are, and what each imports, found in its syntax. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (from: string, typeOnly: boolean) => found.push({ from, typeOnly });
  visit(file, text, {
    ImportDeclaration({ source, importKind, specifiers }) {
      const named = specifiers.filter((specifier) => specifier.type === 'ImportSpecifier');
      const onlyTypes = named.length > 0 && named.length === specifiers.length;
      add(source.value, importKind === 'type' || (onlyTypes && named.every((name) => name.importKind === 'type')));
    },
    ExportNamedDeclaration: ({ source, exportKind }) => source && add(source.value, exportKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source.type === 'Literal' ? String(source.value) : '(computed)', false),
    TSImportType: ({ source }) => add(source.value, true),
    NewExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || first?.type !== 'Literal') return;
      if (typeof first.value === 'string' && /^\..*\.tsx?$/.test(first.value)) add(first.value, false);
    },
  });
  return found;
}

export function visit(file: string, text: string, visitor: ConstructorParameters<typeof Visitor>[0]): void {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  new Visitor(visitor).visit(program);
}

export function filesOf(folder: string, pattern: RegExp): string[] {
  const base = path.join(root, folder);
  if (!existsSync(base)) return [];
  const files = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file));
  return files.map((file) => path.posix.join(folder, ...file.split(path.sep))).toSorted();
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Its imports of ours, by their paths from the root. */
export const targetsOf = (file: string): readonly string[] =>
  importsOf(file, textOf(file)).flatMap(({ from }) => (from.startsWith('.') ? [targetOf(file, from)] : []));

export const targetOf = (file: string, from: string): string => path.posix.join(path.posix.dirname(file), from);
