/**
 * Visible text: words of evidence, with what would steer a page or stand there unseen shown by its number. A page obeys no character that came with the evidence.
 * @module
 */

/** C0 and C1 but line feed, marks and overrides of direction, what is invisible, lone halves of a pair. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

export const visibleText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(steering, (char) => `‹U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`)
