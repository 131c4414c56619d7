/**
 * The page. Picture, sentence and transport always share one screen, as a teacher at a
 * projector needs it; the panels stand under them, beside each other or as tabs.
 */
import { useEffect } from 'react';
import { titleOf } from '../../scenario/presets.ts';
import { useActions, useApp } from '../../store/react.ts';
import { Alerts } from '../alert/index.ts';
import { Picture } from '../picture/index.ts';
import { Status } from '../status/index.ts';
import { Transport } from '../transport/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Failure } from './Failure.tsx';
import { Header } from './Header.tsx';
import {
  DifferenceMarks,
  EventNote,
  FaultMenu,
  GateWhy,
  HereName,
  Losses,
  Pace,
  Panels,
  RecoveryBelow,
  RecoveryBeside,
  SpeedChoice,
  StatusWhy,
  Steps,
  Timeline,
  Twin,
} from './late-parts.tsx';
import { ThemeChooser } from './ThemeChooser.tsx';
import { narrowPage, useMedia } from './use-media.ts';
import './shell.css';
import './panels.css';

export function App() {
  const hasTwin = useApp((state) => state.scenario.twin !== null);
  return (
    <ErrorBoundary>
      <SkipLink to="#main">Skip to the picture</SkipLink>
      <SkipLink to=".transport-play">Skip to Play</SkipLink>
      <Header />
      <main id="main" className="main" tabIndex={-1}>
        <FailedRun />
        <div className="stage">
          <Alerts />
          {hasTwin && <HereName />}
          <Picture Marks={hasTwin ? DifferenceMarks : null} Gate={GateWhy} aside={<RecoveryBeside />} />
          <Status why={<StatusWhy />} />
          {hasTwin && <Twin />}
          <div className="time">
            <Transport loss={<Losses />} note={<EventNote />} speed={<SpeedChoice />} pace={<Pace />} />
            <Timeline />
          </div>
          <RecoveryBelow />
          <Steps />
          <FaultMenu />
        </div>
        <Panels />
      </main>
      <Foot />
      <Title />
    </ErrorBoundary>
  );
}

/** Not a link to a fragment: what stands after the `#` is the scenario. */
function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>(to)?.focus()}>
      {children}
    </button>
  );
}

function Foot() {
  const narrow = useMedia(narrowPage);
  return narrow ? (
    <footer className="foot">
      <ThemeChooser />
    </footer>
  ) : null;
}

/** The run could not be made, or an assertion failed: with the link that reproduces it. */
function FailedRun() {
  const message = useApp((state) => (state.run.type === 'failed' ? state.run.message : null));
  const { links } = useActions();
  return message === null ? null : <Failure message={message} link={links().scenario} />;
}

function Title() {
  const title = useApp((state) => titleOf(state.scenario));
  useEffect(() => {
    document.title = title === '' ? 'Holdfast' : `${title} · Holdfast`;
  }, [title]);
  return null;
}
