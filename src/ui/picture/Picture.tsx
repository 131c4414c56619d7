/**
 * The picture: the data's way from the host to the FlashCopy target volumes, a row a volume.
 * D3 draws what moves; React puts the headings, the fail toggles and the legend over and
 * under it. For those who listen, the sentence and the table tell the same.
 */
import { useState } from 'react';
import { kindFor } from '../../scene/layout.ts';
import { VisuallyHidden } from '../parts/index.ts';
import { Headings } from './Headings.tsx';
import { States } from './States.tsx';
import { Legend, Tracks } from './lately.tsx';
import { TracksDialog } from './TracksDialog.tsx';
import { useDrawing } from './use-drawing.ts';
import { useRoom } from './use-room.ts';
import { Verdict } from './Verdict.tsx';
import { VolumeHead } from './VolumeHead.tsx';
import './picture.css';

export function Picture() {
  const { stage, view } = useDrawing();
  const [opened, setOpened] = useState<number | null>(null);
  const room = useRoom(view);
  const layout = view?.layout;
  const kind = layout?.kind ?? kindFor(document.documentElement.clientWidth);
  return (
    <section className={`picture picture-${kind}`} aria-label="Volume arrays" style={room}>
      <VisuallyHidden>
        A drawing of the primary, source and target volumes. The sentence and the table of volumes tell what it shows.
      </VisuallyHidden>
      <div className="picture-stage" ref={stage}>
        <svg className="picture-background" aria-hidden="true" />
        {layout && <Headings layout={layout} />}
        <div
          className="picture-scroll"
          style={layout && { top: layout.headHeight, height: layout.rows.viewportHeight }}
        >
          <div className="picture-content" style={layout && { height: layout.rows.contentHeight }}>
            <div className="picture-canvases" aria-hidden="true" />
            <svg className="picture-rows" aria-hidden="true" />
            {view &&
              Array.from({ length: view.rows.rowCount }, (_, row) => view.rows.firstRow + row).map((volume) => (
                <VolumeHead key={volume} volume={volume} layout={view.layout} onOpen={setOpened} />
              ))}
          </div>
        </div>
      </div>
      <div className="picture-foot">
        <Legend compact={kind === 'compact'} />
        <Verdict />
        {kind === 'compact' && <States />}
      </div>
      <TracksDialog volume={opened} onClose={() => setOpened(null)}>
        {opened !== null && <Tracks volume={opened} />}
      </TracksDialog>
    </section>
  );
}
