/** The menu of scenarios in the header. */
export { PresetMenu } from './PresetMenu.tsx';
