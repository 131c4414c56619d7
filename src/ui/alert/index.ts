/** What a link could not do: parts that were refused, a moment that is not the sender's. */
export { Alerts } from './Alerts.tsx';
