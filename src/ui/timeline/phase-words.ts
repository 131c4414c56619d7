/**
 * What a coordination is called on a timeline: by the longest word that fits each of its boxes, so
 * that one phase has one name there. What a coordination makes is the cut, as the sentence calls it.
 */
import type { Story } from '../../scene/story.ts';
import { textWidth } from './text-width.ts';

/** From the longest. */
const coordinationWords = ['coordinate', 'cut'] as const;
export type CoordinationWord = (typeof coordinationWords)[number];

/** Whether a phase's name has room in its box. */
export const phaseFits = (label: string, width: number): boolean => textWidth(label, 'phase') + 5 <= width;

/** The shortest where none fits. */
export function coordinationWord({ phases, bounds }: Story, pixelsPerSecond: number): CoordinationWord {
  let narrowest = Infinity;
  phases.forEach(({ phase }, index) => {
    if (phase === 'coordinate') narrowest = Math.min(narrowest, (bounds[index + 1] - bounds[index]) * pixelsPerSecond);
  });
  return coordinationWords.find((word) => phaseFits(word, narrowest)) ?? 'cut';
}
