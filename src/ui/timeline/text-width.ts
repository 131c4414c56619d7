/**
 * How wide the timeline's texts are drawn: measured once each, until the font or the root's size
 * changes. The style sheet has the same fonts.
 */
const uses = { label: { weight: 600, rems: 0.8125 }, phase: { weight: 500, rems: 0.75 } } as const;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;
let remPixels = 0;

export function textWidth(text: string, use: keyof typeof uses = 'label'): number {
  const key = `${use} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = measured(text, use);
  // Labels are of few kinds, but a run of ten thousand groups has ten thousand numbers.
  if (widths.size > 2000) widths.clear();
  widths.set(key, width);
  return width;
}

/** To be called when the font has come, and when the page has another size. */
export function forgetTextWidths(): void {
  widths.clear();
  remPixels = 0;
}

function measured(text: string, use: keyof typeof uses): number {
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7.2;
  remPixels ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { weight, rems } = uses[use];
  context.font = `${weight} ${rems * remPixels}px "Inter Variable", system-ui, sans-serif`;
  // The figures are tabular: each is as wide as a 0.
  return context.measureText(text.replaceAll(/\d/g, '0')).width;
}
