/** The menus of faults: what can go wrong with a volume, a group and the link. */
export { FaultMenu } from './FaultMenu.tsx';
export { FaultsHere } from './FaultsHere.tsx';
