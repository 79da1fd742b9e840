/**
 * Every catalog of words: the same messages in each language, with the same values, with all plural forms that the language has.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalog } from './catalog.ts'
import { firstLanguage, languages } from './language.ts'

const root = join(import.meta.dirname, '..')
const files = globSync('{features,shell,uncertainty}/**/words.ts', { cwd: root })
type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** Names of values, and the plural forms of each, as `count: few many one other`. */
function valuesIn(parts: readonly Part[], plurals: string[] = []): Set<string> {
  const names = new Set<string>()
  for (const part of parts) {
    if ('options' in part) {
      const forms = Object.entries(part.options as Record<string, { value: Part[] }>)
      if ('pluralType' in part) plurals.push(forms.map(([form]) => form).filter((form) => !form.startsWith('=')).toSorted().join(' '))
      for (const [, { value }] of forms) for (const name of valuesIn(value, plurals)) names.add(name)
    }
    if (part.type !== 0 && part.type !== 7 && 'value' in part && typeof part.value === 'string') names.add(part.value)
  }
  return names
}

suite('words', () => {
  test('are found', () => { ok(files.length > 0) })
  for (const file of files) {
    test(file, async () => {
      for (const [name, value] of Object.entries(await import(join(root, file)) as Record<string, Catalog<string>>)) {
        deepEqual(Object.keys(value.messages).toSorted(), languages.toSorted(), name)
        for (const [key, english] of Object.entries(value.messages.en)) {
          const wanted = [...valuesIn(new IntlMessageFormat(english, 'en', undefined, { ignoreTag: true }).getAst())].toSorted()
          for (const language of languages) {
            const text = value.messages[language][key]
            const about = `${name}.${key} in ${language}`
            ok(text !== undefined && text.trim() !== '', about)
            const plurals: string[] = []
            deepEqual([...valuesIn(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst(), plurals)].toSorted(), wanted, about)
            const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join(' ')
            for (const has of plurals) equal(has, forms, about)
          }
        }
      }
    })
  }
  test('the first language is the chosen one, then the browser\'s, then English', () => {
    deepEqual([firstLanguage('ar', ['fr']), firstLanguage('xx', ['de-CH', 'uk-UA', 'fr']), firstLanguage(null, ['de'])], ['ar', 'uk', 'en'])
  })
})
