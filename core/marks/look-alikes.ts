/**
 * Look-alikes: letters of Latin, Cyrillic and Greek that one stamp prints alike.
 *
 * The idea: a transcriber types what the keyboard has, so КВ-9307 and KB-9307 are one mark on metal. A marking system
 * says in which script its letters are; a mark that has no reading as typed is read in that script, letter by letter,
 * and the reading names the letters it took for others. A letter without a twin stays and settles the script.
 *
 * Source: Unicode Technical Standard 39, confusables (prototypes of the capitals and of the small letters used here).
 * @module
 */
export type Script = 'Latin' | 'Cyrillic' | 'Greek'

/** One row a shape: Latin, Cyrillic, Greek. A blank: no twin. */
const twins: readonly (readonly [latin: string, cyrillic: string, greek: string])[] = [
  ['A', 'А', 'Α'], ['B', 'В', 'Β'], ['C', 'С', 'Ϲ'], ['E', 'Е', 'Ε'], ['H', 'Н', 'Η'], ['I', 'І', 'Ι'], ['J', 'Ј', 'Ϳ'],
  ['K', 'К', 'Κ'], ['M', 'М', 'Μ'], ['N', '', 'Ν'], ['O', 'О', 'Ο'], ['P', 'Р', 'Ρ'], ['S', 'Ѕ', ''], ['T', 'Т', 'Τ'],
  ['X', 'Х', 'Χ'], ['Y', 'У', 'Υ'], ['Z', '', 'Ζ'], ['a', 'а', ''], ['c', 'с', ''], ['e', 'е', ''], ['i', 'і', ''],
  ['o', 'о', 'ο'], ['p', 'р', 'ρ'], ['s', 'ѕ', ''], ['x', 'х', ''], ['y', 'у', ''], ['', 'Ф', 'Φ'], ['', 'Г', 'Γ'], ['', 'П', 'Π'],
]

const column = { Latin: 0, Cyrillic: 1, Greek: 2 } as const

const tables: Readonly<Record<Script, ReadonlyMap<string, string>>> = { Latin: tableOf('Latin'), Cyrillic: tableOf('Cyrillic'), Greek: tableOf('Greek') }

function tableOf(script: Script): ReadonlyMap<string, string> {
  return new Map(twins.flatMap((row) => row[column[script]] === '' ? [] : row.flatMap((letter, at) => letter === '' || at === column[script] ? [] : [[letter, row[column[script]]] as const])))
}

const letters: Readonly<Record<Script, RegExp>> = { Latin: anyOf(tables.Latin), Cyrillic: anyOf(tables.Cyrillic), Greek: anyOf(tables.Greek) }

function anyOf(table: ReadonlyMap<string, string>): RegExp {
  return new RegExp(`[${[...table.keys()].join('')}]`, 'gu')
}

/** The text with each letter of another script replaced by its twin in this one; `null`: it has none. */
export function inTwinsOf(script: Script, text: string): string | null {
  const swapped = text.replace(letters[script], (char) => tables[script].get(char)!)
  return swapped === text ? null : swapped
}

/** The letter of `script` that looks like this one; `null`: it is none of another script, or has no twin there. */
export const twinIn = (script: Script, char: string): string | null => tables[script].get(char) ?? null
