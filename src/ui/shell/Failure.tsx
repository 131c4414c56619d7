/**
 * Holdfast itself is at fault (never a person's input, which is refused by name). The link
 * reproduces it, so whoever meets it can send that.
 */
import { CopyButton } from '../parts/index.ts';
import './failure.css';

export function Failure({ message, link }: { readonly message: string; readonly link: string }) {
  return (
    <section className="failure" aria-labelledby="failure-heading">
      <h2 id="failure-heading">Something is wrong with Holdfast</h2>
      <p>
        This is a fault of the page, not of what you did. It says: <q>{message}</q>
      </p>
      <p className="failure-link">
        The link that reproduces it: <code>{link}</code>
      </p>
      <p className="failure-actions">
        <CopyButton text={link} what="the link that reproduces it" />
        <a className="button" href={location.pathname} onClick={startOver}>
          Start over
        </a>
      </p>
    </section>
  );
}

/** Only the fragment would change, which is no reason for the browser to load the page anew. */
function startOver(event: { preventDefault: () => void }): void {
  event.preventDefault();
  history.replaceState(null, '', location.pathname);
  location.reload();
}
