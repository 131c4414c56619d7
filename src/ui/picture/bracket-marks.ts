/** At the right: which neighbouring volumes hold the same on their targets, and where they differ. */
import type { BracketShape, DifferenceShape } from '../../scene/brackets.ts';
import type { Layout } from '../../scene/layout.ts';
import { colourOf } from '../../scene/palette.ts';
import { rowTop } from '../../scene/rows.ts';
import type { Scene } from '../../scene/scene.ts';
import { addMark, addSign, type Group } from './marks.ts';

export function drawBrackets(parent: Group, layout: Layout): (scene: Scene) => void {
  return ({ brackets, differences }) => {
    parent
      .selectAll<SVGPathElement, BracketShape>('path.bracket')
      .data(brackets, ({ first }) => first)
      .join('path')
      .attr('class', ({ group }) => `bracket ${group < 0 ? 'mixed' : `g${colourOf(group)}`}`)
      .attr('d', (bracket) => bracketPath(bracket, layout));
    parent
      .selectAll<SVGGElement, DifferenceShape>('g.difference')
      .data(differences, ({ after }) => after)
      .join((enter) => {
        const sign = enter.append('g');
        addMark(sign, 'circle', 'disc').attr('r', signRadius(layout));
        addSign(sign, 'differs', 0, 0, signRadius(layout) * 1.7);
        return sign;
      })
      .attr('class', ({ tone }) => `difference ${tone}`)
      .attr('transform', ({ after }) => `translate(${spine(layout)},${betweenRows(layout, after)})`);
  };
}

const signRadius = (layout: Layout): number => (layout.kind === 'compact' ? 7 : 11);
const spine = (layout: Layout): number => layout.columns.bracket.x + layout.columns.bracket.width * 0.62;
const betweenRows = (layout: Layout, after: number): number =>
  rowTop(layout.rows, after + 1) - (layout.rows.pitch - layout.rows.panelHeight) / 2;

function bracketPath({ first, last, openAbove, openBelow }: BracketShape, layout: Layout): string {
  const x = spine(layout);
  const arm = Math.min(10, layout.columns.bracket.width * 0.5);
  const gap = layout.rows.pitch - layout.rows.panelHeight;
  // Room for the sign between two brackets.
  const inset = Math.max(2, signRadius(layout) + 2 - gap / 2);
  const above = openAbove ? rowTop(layout.rows, first) - gap : rowTop(layout.rows, first) + (first === 0 ? 2 : inset);
  const bottom = rowTop(layout.rows, last) + layout.rows.panelHeight;
  const below = openBelow ? bottom + gap : bottom - (last === layout.shape.volumes - 1 ? 2 : inset);
  const start = openAbove ? `M${x} ${above}` : `M${x - arm} ${above} H${x}`;
  return `${start} V${below}${openBelow ? '' : ` H${x - arm}`}`;
}
