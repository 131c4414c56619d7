/** How wide the timeline's labels are drawn: measured once a text, in the semibold of the label row. */
const font = '600 13px "Inter Variable", system-ui, sans-serif';
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

export function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = measured(text);
  // Labels are few kinds; a run of ten thousand groups has ten thousand numbers.
  if (widths.size > 2000) widths.clear();
  widths.set(text, width);
  return width;
}

/** To be called when the font has come. */
export const forgetTextWidths = (): void => widths.clear();

function measured(text: string): number {
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7.2;
  context.font = font;
  return context.measureText(text).width;
}
