/**
 * The picture: the data's way from the host to the FlashCopy target volumes, a row a volume.
 * D3 draws what moves; React puts the headings, the fail toggles and the legend over and
 * under it. For those who listen, the sentence and the table tell the same.
 */
import { type ComponentType, type ReactNode, useState } from 'react';
import { kindFor, type Layout } from '../../scene/layout.ts';
import { useApp } from '../../store/react.ts';
import { VisuallyHidden } from '../parts/index.ts';
import { Headings } from './Headings.tsx';
import { Legend, States, Tracks } from './lately.tsx';
import { TracksDialog } from './TracksDialog.tsx';
import type { View } from './drawing.ts';
import { useDrawing } from './use-drawing.ts';
import { useRoom } from './use-room.ts';
import { Verdict } from './Verdict.tsx';
import { type GateParts, VolumeHead } from './VolumeHead.tsx';
import './picture.css';

interface PictureProps {
  /** It shows the twin: to be looked at, with nothing to change. */
  readonly isTwin?: boolean;
  /** What is laid over the rows, at the places of the view. */
  readonly Marks?: ComponentType<{ readonly view: View }> | null;
  /** What can be asked at a volume's gate. */
  readonly Gate?: GateParts | null;
  /** What takes the lost site's room, once the primary site is lost. */
  readonly aside?: ReactNode;
}

export function Picture({ isTwin = false, Marks = null, Gate = null, aside = null }: PictureProps) {
  const { stage, view } = useDrawing();
  const [opened, setOpened] = useState<number | null>(null);
  const room = useRoom(view);
  const layout = view?.layout;
  const kind = layout?.kind ?? kindFor(document.documentElement.clientWidth);
  return (
    <section
      className={`picture picture-${kind}`}
      aria-label={isTwin ? 'Arrays of the twin' : 'Volume arrays'}
      style={room}
    >
      <VisuallyHidden>
        A drawing of the primary, source and target volumes. The sentence{isTwin ? '' : ' and the table of volumes'}{' '}
        {isTwin ? 'tells' : 'tell'} what it shows.
      </VisuallyHidden>
      <div className="picture-stage" ref={stage}>
        <svg className="picture-background" aria-hidden="true" />
        {layout && <Headings layout={layout} />}
        <div
          className={layout?.rows.scrolls ? 'picture-scroll picture-scrolls' : 'picture-scroll'}
          style={layout && { top: layout.headHeight, height: layout.rows.viewportHeight }}
        >
          <div className="picture-content" style={layout && { height: layout.rows.contentHeight }}>
            <div className="picture-canvases" aria-hidden="true" />
            <svg className="picture-rows" aria-hidden="true" />
            {view &&
              Array.from({ length: view.rows.rowCount }, (_, row) => view.rows.firstRow + row).map((volume) => (
                <VolumeHead
                  key={volume}
                  isTwin={isTwin}
                  volume={volume}
                  layout={view.layout}
                  onOpen={setOpened}
                  Gate={Gate}
                />
              ))}
            {view && Marks && <Marks view={view} />}
          </div>
        </div>
        {layout?.kind === 'wide' && <Aside layout={layout}>{aside}</Aside>}
      </div>
      <div className="picture-foot">
        {!isTwin && <Legend compact={kind === 'compact' || Marks !== null} />}
        <Verdict />
        {(kind === 'compact' || layout?.rows.scrolls) && <States view={view} />}
      </div>
      <TracksDialog isTwin={isTwin} volume={opened} onClose={() => setOpened(null)}>
        {opened !== null && <Tracks volume={opened} Gate={Gate} onClose={isTwin ? null : () => setOpened(null)} />}
      </TracksDialog>
    </section>
  );
}

function Aside({ layout, children }: { readonly layout: Layout; readonly children: ReactNode }) {
  const lost = useApp((state) => state.frame?.siteLost === true);
  const { host, source, gate } = layout.columns;
  const width = source.x - gate.width - host.x;
  return lost ? (
    <div className="picture-aside" style={{ top: 0, left: host.x, width, bottom: 0 }}>
      {children}
    </div>
  ) : null;
}
