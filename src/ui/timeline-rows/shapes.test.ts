/** The band and the lanes as shapes: nothing is left out, and what is torn is never drawn as whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laneKinds } from '../../simulation/findings/lanes.ts';
import type { LossSegments } from '../../simulation/findings/loss-band.ts';
import { laneKindNames } from '../../words/lanes.ts';
import { lossShapes } from './loss-shapes.ts';

test('words and engine count alike', () => {
  expect(laneKindNames).toEqual(laneKinds);
});

const stretches = fc.array(
  fc.record({ seconds: fc.double({ min: 0, max: 3, noNaN: true }), group: fc.integer({ min: -1, max: 4 }) }),
  { minLength: 1, maxLength: 30 },
);

test('shapes follow each other from the first stretch to the end, and torn stays torn', () => {
  fc.assert(
    fc.property(stretches, fc.constantFrom(0.5, 5, 60), (parts, pixelsPerSecond) => {
      const positions = new Float64Array(parts.length);
      for (let index = 1; index < parts.length; index++)
        positions[index] = positions[index - 1] + parts[index - 1].seconds;
      const end = positions[parts.length - 1] + 1;
      const segments = { group: Int32Array.from(parts, ({ group }) => group) } as LossSegments;
      const all = { fromX: 0, toX: end * pixelsPerSecond, width: end * pixelsPerSecond, viewX: 0 };
      const shapes = lossShapes(segments, positions, end, pixelsPerSecond, all);
      let x = 0;
      for (const [index, shape] of shapes.entries()) {
        expect(shape.x).toBeCloseTo(x, 6);
        x += shape.width;
        const next = shapes[index + 1]?.segment ?? parts.length;
        const inside = parts.slice(shape.segment, next).map(({ group }) => group);
        if (shape.group !== -1) expect(inside).not.toContain(-1);
        else expect(inside).toContain(-1);
      }
      expect(x).toBeCloseTo(end * pixelsPerSecond, 6);
    }),
  );
});
