/** Play, steps, speed, clock; and the page's keys. */
export { Transport } from './Transport.tsx';
