/** Over the columns: what stands in them, each an explained term, and what is going on there just now. */
import type { ReactNode } from 'react';
import type { Layout } from '../../scene/layout.ts';
import { useApp } from '../../store/react.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { Term } from '../parts/index.ts';
import { headingTexts, linkCaption } from './labels.ts';

interface HeadingProps {
  readonly className: string;
  readonly left: number;
  readonly width: number;
  readonly caption?: ReactNode;
  readonly children: ReactNode;
}

const Heading = ({ className, left, width, caption, children }: HeadingProps) => (
  <div className={`picture-heading ${className}`} style={{ left, width }}>
    <span className="picture-caption">{caption}</span>
    <span className="picture-title">{children}</span>
  </div>
);

const hostHeld = ({ frame }: { readonly frame: Frame | null }) => frame?.hostHeld === true;

export function Headings({ layout }: { readonly layout: Layout }) {
  const { columns, kind, type } = layout;
  const held = useApp(hostHeld);
  const caption = useApp((state) => (state.frame === null ? '' : linkCaption(state.frame)));
  const linkDown = useApp((state) => state.frame?.linkUp === false);
  const lost = useApp((state) => state.frame?.siteLost === true);
  const wide = kind === 'wide';
  const texts = headingTexts(columns.primary.width, type.heading);
  const between = columns.source.x - columns.link.x;
  return (
    <div className="picture-headings" style={{ height: layout.headHeight, fontSize: type.heading }}>
      {wide && (
        <Heading
          className={`heading-host${held ? ' is-held' : ''}${lost ? ' is-lost' : ''}`}
          left={columns.label.x}
          width={columns.label.width + columns.host.width}
          caption={lost ? 'lost' : held && 'hosts wait'}
        >
          Host
        </Heading>
      )}
      <Heading
        className={`heading-array${lost ? ' is-lost' : ''}`}
        left={columns.primary.x}
        width={columns.primary.width}
        caption={wide && (lost ? 'Primary site lost' : texts.primaryController)}
      >
        <Term term="primary-volume">{texts.primary}</Term>
      </Heading>
      {wide && (
        <Heading
          className={`heading-link${linkDown ? ' is-down' : ''}${lost ? ' is-lost' : ''}`}
          left={columns.link.x}
          width={between - columns.gate.width}
          caption={lost ? 'lost' : caption}
        >
          <Term term="link">{linkDown && !lost ? 'link down' : 'link'}</Term>
        </Heading>
      )}
      <Heading
        className="heading-array"
        left={columns.source.x}
        width={columns.source.width}
        caption={wide && texts.secondaryController}
      >
        <Term term="source-volume">{texts.source}</Term>
      </Heading>
      {wide && (
        <Heading
          className="heading-relationship"
          left={columns.relationship.x}
          width={columns.relationship.width}
          caption="FlashCopy"
        >
          <Term term="relationship">relationship</Term>
        </Heading>
      )}
      <Heading className="heading-array" left={columns.target.x} width={columns.target.width}>
        <Term term="target-volume">{texts.target}</Term>
      </Heading>
      <Heading className="heading-holds" left={columns.holds.x} width={columns.holds.width}>
        holds
      </Heading>
    </div>
  );
}
