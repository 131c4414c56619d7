/** A fault planned by the form is the one that a link would have. */
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario.ts';
import { fieldText } from '../../scenario/write.ts';
import { type FaultForm, withFault } from './fault-form.ts';
import { faultsField } from './groups.ts';

const form: FaultForm = {
  kind: 'fail',
  group: '3',
  volume: '2',
  reason: 'inaccessible',
  tries: '3',
  phase: 'commit',
  from: '5 s',
  until: '7 s',
  at: '8 s',
};

const outcome = (change: Partial<FaultForm>, scenario = defaultScenario): string => {
  const result = withFault(scenario, { ...form, ...change });
  return result.ok ? fieldText(result.value, faultsField) : result.refusal;
};

describe('the form for a fault', () => {
  it.each([
    [{}, 'fail@g3.v2:inaccessible'],
    [{ reason: 'rejected' }, 'fail@g3.v2'],
    [{ kind: 'lost' }, 'lost@g3.v2'],
    [{ kind: 'retry' }, 'retry@g3.v2:3'],
    [{ kind: 'coordination' }, 'coordination@g3'],
    [{ kind: 'drain' }, 'drain@g3'],
    [{ kind: 'restart' }, 'restart@g3.commit'],
    [{ kind: 'disaster' }, 'disaster@8s'],
    [{ kind: 'link' }, 'link@5s-7s'],
    [{ kind: 'link', until: '' }, 'link@5s-'],
  ] satisfies readonly (readonly [Partial<FaultForm>, string])[])('%o plans %s', (change, text) =>
    expect(outcome(change)).toBe(text),
  );

  it('says why a fault cannot be', () => {
    expect(outcome({ group: '9' })).toMatch(/fail@g9.*there is no group 9/);
    expect(outcome({ group: 'x' })).toMatch(/^The fault “fail@gx/);
    expect(outcome({ kind: 'link', from: '5' })).toMatch(/^The fault “link@5-7s” is refused/);
    expect(outcome({ kind: 'retry', tries: '1' })).toMatch(/how many tries/);
    expect(outcome({ kind: 'link', from: '8 s' })).toMatch(/ends before it has begun/);
  });

  it('does not plan the same twice', () => {
    const once = withFault(defaultScenario, form);
    expect(once.ok && outcome({ reason: 'rejected' }, once.value)).toMatch(/fails already/);
  });
});
