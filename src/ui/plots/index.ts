/** The plots under the playhead. */
export { PlotsSection, PlotsTab } from './PlotsSection.tsx';
