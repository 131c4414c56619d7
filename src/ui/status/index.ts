/** The sentence under the picture, and the page's one live region. */
export { Status } from './Status.tsx';
