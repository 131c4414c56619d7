/*
 * How the page is built, served and unit-tested. The built page works from any
 * path on any static host (every address in it is relative), and it may speak
 * to nobody but the place it came from: its content security policy allows no
 * inline script and no inline style, so nothing is ever inlined here.
 */
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// What default-src does not cover is forbidden by name; the page has no base, no form and no plug-in.
const contentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicyInPage(), fontAtOnce()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // What is needed at once is one file, whatever late parts share with it: in pieces it weighs more.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] } } },
    // The figure that matters, the weight before the page is useful, is printed by the tests instead.
    reportCompressedSize: false,
  },
  // A worker takes its policy from its own response, not from the page that starts it.
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Property tests run long on a slow machine; a limit is here to end a loop, not to judge speed.
    testTimeout: 120_000,
  },
});

/** Writes the policy into the built page, for hosts that send none. Development injects styles, and goes without. */
function contentSecurityPolicyInPage(): Plugin {
  return {
    name: 'content-security-policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** The font is asked for with the page, not only once a style needs it: the text does not change its look as it comes. */
function fontAtOnce(): Plugin {
  return {
    name: 'font-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `./${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
            injectTo: 'head-prepend' as const,
          })),
    },
  };
}
