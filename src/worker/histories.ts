/** What the simulation's worker needs for histories alone: fetched for the first of them, since a simulation does without. */
export { nextSteps, playHistory } from '../simulation/history.ts';
export { randomWalk } from '../simulation/walk.ts';
