/**
 * Words that say nothing: what lists write where they do not know. They are counted as undetermined, and never as a maker or a class of that name.
 *
 * Part numbers are judged here as well: a list often has a word for a kind of part where a number belongs.
 * @module
 */

const nothing: ReadonlySet<string> = new Set([
  '', '-', '?', 'unknown', 'unknown component', 'unspecified', '(unspecified)', 'not specified', 'not identified', 'unidentified', 'not stated', 'undetermined', 'none', 'n/a', 'na', 'unk', 'component', 'part',
])

/** The words, or `null` where they say nothing. */
export const saidOrNull = (words: string | null): string | null => (words === null || nothing.has(folded(words)) ? null : words)

/** Case and spaces make no other name; nothing else is taken away. */
export const folded = (words: string): string => words.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en')

/** Interfaces and packages that are written like numbers of parts: RS-232, TQFP44. */
const interfaceOrPackage = /^(?:RS|EIA|TIA)(?:232|422|423|485)$|^(?:L|T|V|P|M|H)?QFP\d+$|^(?:P|T|C)?DIP\d+$|^(?:T|S|M|H|V)*SOP\d+$|^SOIC\d+$|^SOT\d+$|^(?:F|L|T|U|W)*BGA\d+$|^[VUWXH]*QFN\d+$|^PLCC\d+$|^TO(?:3|5|18|39|92|126|220|247|252|263)$/

/**
 * A part number without what only parts its pieces: `TMS320 F28335PGFA` and `TMS320F28335PGFA` are one. `null`: not a number of a part, since it has no digit, is a digit or two alone, or
 * names an interface or a package. No digit and no letter is ever changed.
 */
export function partNumberOf(words: string): string | null {
  const plain = words.normalize('NFKC').toUpperCase().replaceAll(/[\s\-‐‑–_./,;:()#]+/gu, '')
  return !/\d/.test(plain) || /^\d{1,3}$/.test(plain) || plain.length < 3 || interfaceOrPackage.test(plain) ? null : plain
}
