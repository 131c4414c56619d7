/** The three arrays, the page's hero. */
export { Picture } from './Picture.tsx';
