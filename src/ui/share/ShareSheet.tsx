/** The two links, each to be copied or sent, and in words what they contain. */
import { Send } from 'lucide-react';
import { useId, useRef } from 'react';
import { linkContents } from '../../scenario/describe.ts';
import { parseLink } from '../../scenario/parse.ts';
import { titleOf } from '../../scenario/presets.ts';
import { useActions, useApp } from '../../store/react.ts';
import { reasonText } from '../../words/names.ts';
import { Button, CopyButton, Term } from '../parts/index.ts';
import './share.css';

export function ShareSheet() {
  const { links } = useActions();
  // The links are made from the state at hand; when it changes, so do they.
  useApp((state) => state.frame);
  useApp((state) => state.scenario);
  const { scenario, moment } = links();
  const parsed = parseLink(moment.slice(moment.indexOf('#')));
  return (
    <>
      <SharedLink
        label="Link to this moment"
        note="Opens the same scenario, paused at what you see now."
        what="the link to this moment"
        link={moment}
        title={titleOf(parsed.scenario)}
      />
      <SharedLink
        label="Link to the scenario"
        note="Opens it at the start, to be played from there."
        what="the link to the scenario"
        link={scenario}
        title={titleOf(parsed.scenario)}
      />
      <h3 className="share-heading">What the link to this moment contains</h3>
      <ul className="share-contents">
        {linkContents(parsed.scenario, reasonText, parsed.moment).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="share-note">
        Nothing else is sent, and nothing is stored anywhere: the link is the whole scenario. Whoever opens it is told
        whether their page shows the same <Term term="state-hash">state hash</Term>.
      </p>
    </>
  );
}

interface SharedLinkProps {
  readonly label: string;
  readonly note: string;
  /** As in "Copied the link to this moment". */
  readonly what: string;
  readonly link: string;
  readonly title: string;
}

function SharedLink({ label, note, what, link, title }: SharedLinkProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const canSend = typeof navigator.share === 'function';
  const send = async () => {
    try {
      await navigator.share({ title: `Holdfast: ${title || 'a scenario'}`, url: link });
    } catch {
      // Closed without sending: nothing to say.
    }
  };
  return (
    <div className="share-link">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-note`} className="share-note">
        {note}
      </p>
      <textarea
        ref={field}
        id={id}
        className="input share-text"
        readOnly
        rows={4}
        value={link}
        aria-describedby={`${id}-note`}
        onFocus={(event) => event.target.select()}
      />
      <span className="share-buttons">
        <CopyButton text={link} what={what} field={field} />
        {canSend && (
          <Button onClick={() => void send()} aria-label={`Send ${what}`}>
            <Send aria-hidden size={16} /> Send…
          </Button>
        )}
      </span>
    </div>
  );
}
