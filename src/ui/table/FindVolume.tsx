/** Among many volumes: brings one into the window that table and picture share, and marks it. */
import { type SubmitEvent, useId, useState } from 'react';
import { useActions, useFrames } from '../../store/react.ts';
import type { Frame } from '../../simulation/frame.ts';
import { numberText } from '../../words/numbers.ts';
import { Button } from '../parts/index.ts';

export function FindVolume({ frame }: { readonly frame: Frame }) {
  const { selectVolume } = useActions();
  const frames = useFrames();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const id = useId();
  const { firstRow, rowCount, volumes } = frame;
  const show = (first: number) => {
    frames.setWindow({ firstRow: Math.max(0, Math.min(first, volumes - rowCount)), rowCount });
  };
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1 || number > volumes) {
      setRefusal(`Volumes are numbered from 1 to ${numberText(volumes)}.`);
      return;
    }
    setRefusal('');
    show(number - 1 - Math.floor(rowCount / 2));
    selectVolume(number - 1);
  };
  return (
    <form className="find-volume" onSubmit={find} noValidate>
      <Button disabled={firstRow === 0} onClick={() => show(firstRow - rowCount)} aria-label="Earlier volumes">
        ‹
      </Button>
      <span className="find-range">
        {numberText(firstRow + 1)}–{numberText(firstRow + rowCount)} of {numberText(volumes)}
      </span>
      <Button
        disabled={firstRow + rowCount >= volumes}
        onClick={() => show(firstRow + rowCount)}
        aria-label="Later volumes"
      >
        ›
      </Button>
      <label htmlFor={id}>Find volume</label>
      <input
        id={id}
        className="input find-input"
        inputMode="numeric"
        value={text}
        aria-invalid={refusal !== ''}
        aria-describedby={`${id}-refusal`}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">Find</Button>
      <span id={`${id}-refusal`} className="refusal" aria-live="polite">
        {refusal}
      </span>
    </form>
  );
}
