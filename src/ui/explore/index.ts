/** Every interleaving: what is asked, what came of it, rules to break; and what can happen next in a history. */
export { ExplorePanel } from './ExplorePanel.tsx';
export { NextSteps } from './NextSteps.tsx';
