/** Puts the parts together: the browser, the store made from it, the page drawn from that. */
import './ui/shell/fonts.css';
import './ui/styles/tokens.css';
import './ui/shell/welcome.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert, AssertionFailure } from './base/assert.ts';
import { makeApp } from './store/app.ts';
import { browserSurroundings } from './store/browser.ts';
import { AppContext } from './store/react.ts';
import { App } from './ui/shell/index.ts';

const app = makeApp(browserSurroundings());

// What fails outside of React (a drawing, an answer of the worker) is shown all the same.
addEventListener('error', ({ error }) => {
  if (error instanceof AssertionFailure) app.fail(error.message);
});
addEventListener('unhandledrejection', ({ reason }) => {
  if (reason instanceof AssertionFailure) app.fail(reason.message);
});
// A file that comes late could not be fetched: what asked for it stays as it is, and the rest works on.
addEventListener('vite:preloadError', () => app.partMissing());

const root = document.querySelector('#root');
assert(root !== null, 'The page has a place to be drawn in.');
createRoot(root).render(
  <StrictMode>
    <AppContext value={app}>
      <App />
    </AppContext>
  </StrictMode>,
);
