/** The plots under the playhead. */
export { PlotsPanel } from './PlotsPanel.tsx';
export { PlotsSection } from './PlotsSection.tsx';
