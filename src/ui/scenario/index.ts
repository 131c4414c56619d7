/** The scenario: every parameter, the faults planned, the seed, the link. */
export { ScenarioPanel } from './ScenarioPanel.tsx';
