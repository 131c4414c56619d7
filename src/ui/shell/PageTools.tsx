/** Theme and help: in the header where there is room, at the foot of the page on a phone. */
import { HelpButton } from '../help/index.ts';
import { HelpSheet } from './lazily.tsx';
import { ThemeChooser } from './ThemeChooser.tsx';

export const PageTools = () => (
  <>
    <ThemeChooser />
    <HelpButton>
      <HelpSheet />
    </HelpButton>
  </>
);
