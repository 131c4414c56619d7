/** How wide the timeline's texts are drawn: measured once each. The style sheet has the same fonts. */
const family = '"Inter Variable", system-ui, sans-serif';
const fonts = { label: `600 13px ${family}`, phase: `500 12px ${family}` } as const;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

export function textWidth(text: string, use: keyof typeof fonts = 'label'): number {
  const key = `${use} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = measured(text, fonts[use]);
  // Labels are of few kinds, but a run of ten thousand groups has ten thousand numbers.
  if (widths.size > 2000) widths.clear();
  widths.set(key, width);
  return width;
}

/** To be called when the font has come. */
export const forgetTextWidths = (): void => widths.clear();

function measured(text: string, font: string): number {
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7.2;
  context.font = font;
  return context.measureText(text).width;
}
