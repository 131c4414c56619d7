/** What failures by chance cost, as a chart. */
export { ChancePanel } from './ChancePanel.tsx';
