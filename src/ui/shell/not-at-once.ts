/** What the page can do without in its first moment: one file of its own, fetched at once after it. */
export { HelpButton } from '../help/index.ts';
export { ShareButton } from '../share/index.ts';
export { Panels } from './Panels.tsx';
