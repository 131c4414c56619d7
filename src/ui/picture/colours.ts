/** The groups' colours as the page has them just now, for what is painted as pixels. */

const indices = [0, 1, 2, 3, 4, 5] as const;

/** Each a pixel as ImageData keeps it, indexed by colourOf(group). */
export interface PixelColours {
  readonly fill: Uint32Array;
  readonly ink: Uint32Array;
  readonly text: Uint32Array;
  readonly quiet: Uint32Array;
  /** Outlines of what is read through; as in marks.css. */
  readonly line: Uint32Array;
  readonly paper: number;
  readonly alarm: number;
}

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function pixelOf(red: number, green: number, blue: number): number {
  return littleEndian
    ? ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
    : ((red << 24) | (green << 16) | (blue << 8) | 255) >>> 0;
}

/** Reads the tokens through the browser, so that whatever they are written as comes out as red, green and blue. */
export function readColours(within: HTMLElement): PixelColours {
  const probe = within.appendChild(document.createElement('span'));
  probe.hidden = true;
  const read = (colour: string): number => {
    probe.style.color = colour;
    const computed = getComputedStyle(probe).color;
    // "rgb(0, 114, 178)", or of a mixture "color(srgb 0 0.45 0.7)".
    const scale = computed.startsWith('color(') ? 255 : 1;
    const [red = 0, green = 0, blue = 0] = (computed.match(/[\d.]+/g) ?? []).map((part) =>
      Math.round(Number(part) * scale),
    );
    return pixelOf(red, green, blue);
  };
  const column = (part: string): Uint32Array =>
    Uint32Array.from(indices, (index) => read(`var(--group-${index}-${part})`));
  const colours = {
    fill: column('fill'),
    ink: column('ink'),
    text: column('text'),
    quiet: column('quiet'),
    line: Uint32Array.from(indices, (index) =>
      read(`color-mix(in srgb, var(--group-${index}-fill) 45%, var(--group-${index}-text))`),
    ),
    paper: read('var(--raised)'),
    alarm: read('var(--alarm)'),
  };
  probe.remove();
  return colours;
}
