/** What panels share: text with chips and explained terms, dialogs, buttons, and the styles of all of them. */
import './words.css';
import './controls.css';
import './sheets.css';

export { Button } from './Button.tsx';
export { CopyButton } from './CopyButton.tsx';
export { Dialog } from './Dialog.tsx';
export { GroupChip } from './GroupChip.tsx';
export { Parts } from './Parts.tsx';
export { lazily } from './lazily.tsx';
export { moveFocus } from './move-focus.ts';
export { placeBeside } from './place-beside.ts';
export { Popover } from './Popover.tsx';
export { Term } from './Term.tsx';
export { VisuallyHidden } from './VisuallyHidden.tsx';
export { useFacts, useShownScenario } from './use-facts.ts';
