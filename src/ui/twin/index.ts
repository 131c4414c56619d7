/** The twin: the button that asks for one. What shows it is fetched when there is one (shell/twin-parts.tsx). */
export { ChangeTwin } from './ChangeTwin.tsx';
export { TwinField } from './TwinField.tsx';
