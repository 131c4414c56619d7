/**
 * How wide a text in Inter is, near enough to break a label into lines and to choose between
 * a long heading and a short one, without asking a browser.
 */

/** Advance widths of Inter's regular letters, as parts of the type's size; the rest are as wide as `usual`. */
const usual = 0.59;
const letterWidths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['ijl', 0.25],
      ['I.,:’', 0.28],
      [' ', 0.28],
      ['ft', 0.37],
      ['r', 0.39],
      ['-', 0.46],
      ['s', 0.53],
      ['acekvxyz', 0.57],
      ['bdgpq', 0.62],
      ['w', 0.8],
      ['m', 0.89],
      ['…', 0.86],
      ['FSPTVC', 0.68],
    ] as const
  ).flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width])),
);

/** Bold letters are wider. */
const boldWiden = 1.02;

export function textWidth(text: string, sizePixels: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += letterWidths[letter] ?? usual;
  return width * sizePixels * (bold ? boldWiden : 1);
}

/** A text in lines of at most so many pixels; a word that is longer has a line of its own. */
export function linesOf(text: string, widthPixels: number, sizePixels: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, sizePixels, bold) <= widthPixels) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
