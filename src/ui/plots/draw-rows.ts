/** Draws what stands on rows of their own, and the groups' chips above a drawing. */
import { select } from 'd3';
import { groupColours } from '../../scene/palette.ts';
import type { Chip, Span } from './plot-data.ts';
import type { ToPixels } from './scales.ts';

/** From a row to the next, and a bar's height. */
export const rowPixels = 15;
const barPixels = 9;
/** Above every drawing: for chips, or for what its scale's top is. */
export const stripPixels = 20;

export const middleOfRow = (row: number): number => stripPixels + (row + 0.5) * rowPixels;

/** The row under a height; those beyond the first and the last belong to them. */
export const rowUnder = (y: number, rows: number): number =>
  Math.max(0, Math.min(rows - 1, Math.floor((y - stripPixels) / rowPixels)));

export function drawRows(svg: SVGSVGElement, rows: number, spans: readonly Span[], x: ToPixels, width: number): void {
  select(svg)
    .selectAll<SVGPathElement, number>('path.plot-row')
    .data(Array.from({ length: rows }, (_, row) => row))
    .join('path')
    .attr('class', 'plot-row')
    .attr('d', (row) => `M0,${middleOfRow(row)}H${width}`);
  select(svg)
    .selectAll<SVGRectElement, Span>('rect.plot-span')
    .data([...spans])
    .join('rect')
    .attr('class', 'plot-span')
    .style('--own-fill', ({ group }) => groupColours(group).fill)
    .attr('x', ({ from }) => x(from))
    .attr('width', ({ from, to }) => Math.max(1, x(to) - x(from)))
    .attr('y', ({ row }) => middleOfRow(row) - barPixels / 2)
    .attr('height', barPixels);
}

const chipPixels = 15;
const digitPixels = 7.6;
const chipWidth = ({ group }: Chip): number => 8 + String(group).length * digitPixels;

interface PlacedChip {
  readonly chip: Chip;
  readonly left: number;
}

/** A chip that would touch another, or what stands in the strip's first pixels, is left out. */
export function placedChips(chips: readonly Chip[], x: ToPixels, from: number, width: number): readonly PlacedChip[] {
  let free = from;
  return chips.flatMap((chip) => {
    const left = Math.min(x(chip.x), width - chipWidth(chip));
    if (left < free) return [];
    free = left + chipWidth(chip) + 3;
    return [{ chip, left }];
  });
}

export function drawChips(svg: SVGSVGElement, placed: readonly PlacedChip[]): void {
  const each = select(svg)
    .selectAll<SVGGElement, PlacedChip>('g.plot-chip')
    .data([...placed])
    .join((enter) => {
      const made = enter.append('g').attr('class', 'plot-chip');
      made.append('rect').attr('height', chipPixels).attr('rx', 3);
      made.append('text').attr('y', 12);
      return made;
    })
    .attr('transform', ({ left }) => `translate(${left},0)`)
    .style('--own-fill', ({ chip }) => groupColours(chip.group).fill)
    .style('--own-ink', ({ chip }) => groupColours(chip.group).ink);
  each.select('rect').attr('width', ({ chip }) => chipWidth(chip));
  each
    .select('text')
    .attr('x', ({ chip }) => chipWidth(chip) / 2)
    .text(({ chip }) => String(chip.group));
}
