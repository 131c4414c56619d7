/** Share: the link to the scenario and to this moment. */
export { ShareButton } from './ShareButton.tsx';
