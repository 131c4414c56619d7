/** The help, in four parts: the method, the picture, the keys, the words. */
import { keyHelp, legend, methodWords } from '../../words/help.ts';
import { listText } from '../../words/numbers.ts';
import { termKeys, terms } from '../../words/terms.ts';
import { textOf } from '../../words/words.ts';
import { Parts } from '../parts/index.ts';
import './help.css';

export function HelpSheet() {
  return (
    <div className="help">
      <section aria-labelledby="help-method">
        <h3 id="help-method">The method in six sentences</h3>
        <ol className="help-method">
          {methodWords.map((words) => (
            <li key={textOf(words)}>
              <Parts words={words} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="help-picture">
        <h3 id="help-picture">How to read the picture</h3>
        <dl className="help-list">
          {legend.map(({ name, meaning }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          Point at a track to be told what it is; on a phone, tap a volume to see its tracks. To break a preparation
          yourself, press the lightning beside a volume. What lies ahead on the timeline keeps its outcome to itself
          until you get there.
        </p>
      </section>
      <section aria-labelledby="help-keys">
        <h3 id="help-keys">Keys</h3>
        <dl className="help-list help-keys">
          {keyHelp.map(({ keys, what }) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Glossary />
    </div>
  );
}

function Glossary() {
  return (
    <section aria-labelledby="help-words">
      <h3 id="help-words">Words</h3>
      <dl className="help-words">
        {termKeys.map((key) => {
          const { name, definition, alsoCalled, claims } = terms[key];
          return (
            <div key={key}>
              <dt>{name}</dt>
              <dd>
                {definition}
                {alsoCalled !== undefined && <span className="help-also"> Storage’s own words: {alsoCalled}.</span>}
                {claims !== undefined && (
                  <span className="help-also">
                    {' '}
                    {claims.length === 1 ? 'Claim' : 'Claims'} {listText(claims)}.
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="help-also">
        Claims are given by the number of the method’s claim. Tracks, updates and times are simulated: nothing here
        speaks to a real storage system.
      </p>
    </section>
  );
}
