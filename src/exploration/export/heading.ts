/** What stands at the head of an exported model, whatever its language: what it says, and what to expect. */
import type { Question } from '../explored.ts';
import { known } from './reference-counts.ts';

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** The bounds in words: "2 volumes of 1 track, 3 host writes, 2 groups, 1 fault". */
function bounds({ volumes, tracks, bounds: { writes, groups, faults } }: Question): string {
  return [
    `${counted(volumes, 'volume')} of ${counted(tracks, 'track')}`,
    counted(writes, 'host write'),
    counted(groups, 'group'),
    counted(faults, 'fault'),
  ].join(', ');
}

/** What a checker is expected to find, in a sentence or two. */
function expectation(question: Question): string {
  const found = known(question);
  if (found === null) return 'How many states there are within these bounds is not known beforehand.';
  if (found.type === 'broken') {
    return `To expect: ${found.violates} is broken, and the shortest history that breaks it has ${found.steps} steps.`;
  }
  const transitions =
    found.transitions === undefined
      ? ''
      : `, ${grouped(found.transitions)} transitions if the initial state counts as one`;
  return `To expect: all that is checked holds, in ${grouped(found.states)} distinct states${transitions}.`;
}

/** The head in paragraphs; `howToRun` are lines that are kept as they are. */
export function heading(question: Question, howToRun: readonly string[]): string[] {
  const order = question.invariant === 'write-order';
  return [
    ...wrapped(
      'Consistency groups that are protected by revertable FlashCopy, as Holdfast explores them: every ' +
        'interleaving of what the host, the two storage controllers and the application may do. One action is ' +
        'one indivisible step of one of them. The primary site may be lost in any state: so what recovery would ' +
        'leave is asked in every state, and neither the loss nor the recovery is a step.',
    ),
    '',
    ...wrapped(`Here: ${bounds(question)}. ${expectation(question)}`),
    ...(order
      ? wrapped("The order of the host's writes is part of a state here, because WriteOrder asks for it.")
      : []),
    ...(question.symmetry
      ? wrapped('Every volume counts as itself here, also where Holdfast takes volumes as interchangeable.')
      : []),
    '',
    ...howToRun,
  ];
}

const widestComment = 96;

/** Words in lines that are not too long. */
export function wrapped(text: string, widest = widestComment): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    if (lines[last] === '') lines[last] = word;
    else if (lines[last].length + 1 + word.length <= widest) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
