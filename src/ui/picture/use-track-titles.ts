/** What is said of a track when one points at it: fetched a moment after the picture, which is seen first. */
import { type RefObject, useEffect } from 'react';
import { useFrames } from '../../store/react.ts';

export function useTrackTitles(stage: RefObject<HTMLElement | null>): void {
  const frames = useFrames();
  useEffect(() => {
    let isWanted = true;
    let stop = (): void => {};
    const begin = async (): Promise<void> => {
      const { createTrackTitles } = await import('./track-titles.ts');
      const rows = stage.current?.querySelector<SVGSVGElement>('.picture-rows');
      if (!isWanted || !rows) return;
      const titles = createTrackTitles(rows);
      const stopListening = frames.subscribe((frame) => titles.update(frame));
      stop = () => {
        stopListening();
        titles.destroy();
      };
    };
    void begin();
    return () => {
      isWanted = false;
      stop();
    };
  }, [frames, stage]);
}
