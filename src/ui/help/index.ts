/** Help: keys, how to read the picture, the method, the glossary. */
export { HelpButton } from './HelpButton.tsx';
