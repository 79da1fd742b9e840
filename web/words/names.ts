/**
 * Names: a catalog of the codes of a closed union. Codes are English words; English is made from them, the others are written out.
 *
 *     const stanceNames = names({ 'asserts-law': ['invoque le droit', 'посилається на право', 'يحتج بالقانون'] })
 *     stanceNames.say('asserts-law')
 *
 * @module
 */
import { catalog, type Catalog } from './catalog.ts'

/** The fourth is English, where the code by itself does not say it. */
export type Named = readonly [fr: string, uk: string, ar: string, en?: string]

/** `lessLikely` and `less-likely` as words: `less likely`. */
export const wordsOfCode = (code: string): string => code.replaceAll('-', ' ').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** `english`: how a code reads in English where the table has no fourth word. */
export function names<const Table extends Readonly<Record<string, Named>>>(table: Table, english: (code: string) => string = wordsOfCode): Catalog<keyof Table & string> {
  type Column = Readonly<Record<keyof Table & string, string>>
  const column = (of: (named: Named, code: string) => string) => Object.fromEntries(Object.entries(table).map(([code, named]) => [code, of(named, code)])) as Column
  return catalog({ en: column((named, code) => named[3] ?? english(code)), fr: column(([fr]) => fr), uk: column(([, uk]) => uk), ar: column(([, , ar]) => ar) }) as Catalog<keyof Table & string>
}

/** Whether a catalog names this code: data may be of a newer version than the screens. */
export const isNamed = <Key extends string>(of: Catalog<Key>, code: string): code is Key => Object.hasOwn(of.messages.en, code)

/** For attributes, which cannot say that they are English: the name, else the code as words. */
export const nameOf = <Key extends string>(of: Catalog<Key>, code: string): string => (isNamed(of, code) ? of.say(code) : wordsOfCode(code))
