/** The buttons that move the playhead, and the places of what stands beside them. */
import { ChevronsLeft, ChevronsRight, Pause, Play, RotateCcw, StepBack, StepForward } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions, useApp } from '../../store/react.ts';
import { useKeys } from './use-keys.ts';
import './losses.css';
import './pace.css';
import './transport.css';

interface StepButtonProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly onPress: () => void;
  readonly className?: string;
}

function StepButton({ name, icon: Icon, keys, onPress, className = '' }: StepButtonProps) {
  return (
    <button
      type="button"
      className={`transport-button ${className}`}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={name}
      onClick={onPress}
    >
      <Icon size={20} strokeWidth={2.25} aria-hidden />
    </button>
  );
}

interface TransportProps {
  /** The button that loses the site. */
  readonly loss: ReactNode;
  /** What stands between the buttons and the speed. */
  readonly note: ReactNode;
  /** The speed among the buttons, for a phone. */
  readonly speed: ReactNode;
  /** Speed and clock. */
  readonly pace: ReactNode;
}

export function Transport({ loss, note, speed, pace }: TransportProps) {
  const playing = useApp((state) => state.playing);
  const { togglePlay, stepForward, stepBack, nextPhase, previousPhase, restart } = useActions();
  useKeys();
  return (
    <fieldset className="transport" aria-label="Playback">
      <StepButton name="Restart" icon={RotateCcw} keys="Home" onPress={restart} className="transport-restart" />
      <div className="transport-steps">
        <StepButton name="Previous phase" icon={ChevronsLeft} keys="Shift+ArrowLeft" onPress={previousPhase} />
        <StepButton name="Step back" icon={StepBack} keys="ArrowLeft" onPress={stepBack} />
        <button
          type="button"
          className="transport-button transport-play"
          aria-label={playing ? 'Pause' : 'Play'}
          aria-keyshortcuts="Space"
          title={playing ? 'Pause' : 'Play'}
          onClick={togglePlay}
        >
          {playing ? (
            <Pause size={22} fill="currentColor" aria-hidden />
          ) : (
            <Play size={22} fill="currentColor" aria-hidden />
          )}
          <span className="transport-play-word" aria-hidden>
            {playing ? 'Pause' : 'Play'}
          </span>
        </button>
        <StepButton name="Step forward" icon={StepForward} keys="ArrowRight" onPress={stepForward} />
        <StepButton name="Next phase" icon={ChevronsRight} keys="Shift+ArrowRight" onPress={nextPhase} />
      </div>
      {speed}
      {loss}
      {note}
      {pace}
    </fieldset>
  );
}
