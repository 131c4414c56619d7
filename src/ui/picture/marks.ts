/** Small D3 helpers that every part of the drawing uses: marks, centred text, signs. */
import type { BaseType, Selection } from 'd3';
import { type SignName, signPaths } from './icons.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;
type Parent<Datum> = Selection<SVGGElement, Datum, BaseType, unknown>;

/** From a line's middle down to the baseline, as a part of the type's size: half of Inter's capitals. */
const halfCapital = 0.364;

export const addMark = <Name extends keyof SVGElementTagNameMap, Datum>(
  parent: Parent<Datum>,
  name: Name,
  className: string,
) => parent.append(name).attr('class', className);

/** A text whose capitals are centred around x, y. */
export const addText = <Datum>(parent: Parent<Datum>, className: string, x: number, y: number, size: number) =>
  addMark(parent, 'text', className)
    .attr('x', x)
    .attr('y', y + size * halfCapital)
    .attr('font-size', size)
    .attr('text-anchor', 'middle');

/** A sign of `size` px, centred on x, y. */
export const addSign = <Datum>(parent: Parent<Datum>, name: SignName, x: number, y: number, size: number) =>
  addMark(parent, 'path', `sign sign-${name}`)
    .attr('d', signPaths[name])
    .attr('transform', `translate(${x},${y}) scale(${size / 16})`);

/** Sets a class only where it differs, so that nothing is styled again for nothing. */
export function setClass(node: Element, className: string): void {
  if (node.getAttribute('class') !== className) node.setAttribute('class', className);
}

export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
