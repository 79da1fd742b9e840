/**
 * Catalog: the words of one part of the screens in each language, as ICU messages. A language that lacks a message does not compile.
 *
 *     const { useWords } = catalog({ en: { items: '{count, plural, one {# item} other {# items}}' }, fr: …, uk: …, ar: … })
 *     const say = useWords()
 *     say('items', { count: 3 })
 *
 * @module
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { language, locales, useLanguage, type Language } from './language.ts'

export type Values = Readonly<Record<string, string | number>>

export interface Catalog<Key extends string> {
  readonly messages: Readonly<Record<Language, Readonly<Record<Key, string>>>>
  say(key: Key, values?: Values): string
  /** `say`, in the language of the screen, and again when that changes. */
  useWords(): (key: Key, values?: Values) => string
}

export function catalog<const English extends Readonly<Record<string, string>>>(
  messages: { readonly en: English } & Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<keyof English & string, string>>>>,
): Catalog<keyof English & string> {
  type Key = keyof English & string
  const formats = new Map<string, IntlMessageFormat>()
  const sayIn = (of: Language, key: Key, values: Values): string => {
    const name = `${of} ${key}`
    const format = formats.get(name) ?? new IntlMessageFormat(messages[of][key]!, locales[of], undefined, { ignoreTag: true })
    formats.set(name, format)
    return String(format.format(values))
  }
  return {
    messages: messages as Readonly<Record<Language, Readonly<Record<Key, string>>>>,
    say: (key, values = {}) => sayIn(language(), key, values),
    useWords() {
      const of = useLanguage()
      return (key, values = {}) => sayIn(of, key, values)
    },
  }
}
