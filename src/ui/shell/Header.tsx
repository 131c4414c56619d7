/** The page's name, the scenario's, and what concerns the page as a whole. */
import { Redo2, Undo2 } from 'lucide-react';
import { useActions, useApp } from '../../store/react.ts';
import { HelpButton } from '../help/index.ts';
import { PresetMenu } from '../presets/index.ts';
import { ShareButton } from '../share/index.ts';
import { ChangeTwin, HelpSheet, PresetList, ShareSheet } from './late-parts.tsx';
import { RulesButton } from './RulesButton.tsx';
import { ThemeChooser } from './ThemeChooser.tsx';
import { narrowPage, spreadPage, useMedia } from './use-media.ts';

export function Header() {
  const canUndo = useApp((state) => state.canUndo);
  const canRedo = useApp((state) => state.canRedo);
  const { undo, redo } = useActions();
  const narrow = useMedia(narrowPage);
  const spread = useMedia(spreadPage);
  return (
    <header className="header">
      <h1 className="wordmark">Holdfast</h1>
      <PresetMenu>
        <PresetList />
      </PresetMenu>
      <div className="header-tools">
        {spread && <ChangeTwin kind="tool" />}
        <button type="button" className="tool" disabled={!canUndo} onClick={undo}>
          <Undo2 size={20} aria-hidden />
          <span className="tool-word">Undo</span>
        </button>
        <button type="button" className="tool" disabled={!canRedo} onClick={redo}>
          <Redo2 size={20} aria-hidden />
          <span className="tool-word">Redo</span>
        </button>
        {spread && <RulesButton />}
        {!narrow && <ThemeChooser />}
        <HelpButton>
          <HelpSheet />
        </HelpButton>
        <ShareButton>
          <ShareSheet />
        </ShareButton>
      </div>
    </header>
  );
}
