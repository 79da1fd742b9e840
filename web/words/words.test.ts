/**
 * Every catalog of words: the same messages in each language, with the same values, with all plural forms that the language has.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { kindNames as kindsOfStatements, kinds } from '@proofmark/core/statements'
import type { Catalog } from './catalog.ts'
import { formatsIn } from './formats.ts'
import { hardCodedWords } from './hard-coded.suite.ts'
import { firstLanguage, languages } from './language.ts'
import { codeNames } from './named/code-names.ts'
import { fieldNames } from './named/field-names.ts'
import { kindNames } from './named/kind-names.ts'
import { isNamed } from './names.ts'
import { stateName } from './states.ts'

const root = join(import.meta.dirname, '..')
/** Files so named that hold no catalog: words of the verifier, which is English, and functions that word dates. */
const withoutCatalog = ['features/verify/part-words.ts', 'uncertainty/window-words.ts']
/** Where words may stand in components: the verifier is English by decision; the other has one word yet to move. This list only shrinks. */
const notMoved = ['features/verify/']
const files = globSync('{{answer,features,shell,uncertainty}/**/{words,*-words}.ts,words/named/*.ts}', { cwd: root }).filter((file) => !withoutCatalog.includes(file))
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

/** Codes of every union of literals in the shape of a kind, however deep. */
function codesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, def, options } = schema as { type?: string; def?: Record<string, unknown>; options?: readonly unknown[] }
  if (type === undefined) return Object.values(schema).flatMap(codesIn)
  if (type === 'enum') return options as string[]
  return [def?.['innerType'], def?.['element'], def?.['shape'], def?.['options'], def?.['in']].flatMap((within) => codesIn(within))
}

suite('words', () => {
  test('are found', () => { ok(files.length > 0) })
  for (const file of files) {
    test(file, async () => {
      for (const [name, value] of Object.entries(await import(join(root, file)) as Record<string, Catalog<string>>)) {
        if (typeof value === 'function') continue
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
  test('stand in no component', () => {
    const components = globSync('{answer,features,shell,uncertainty,words}/**/*.tsx', { cwd: root }).filter((file) => !notMoved.some((place) => file.startsWith(place)))
    ok(components.length > 30)
    deepEqual(components.flatMap((file) => hardCodedWords(readFileSync(join(root, file), 'utf8')).map((words) => `${file}: ${words}`)), [])
  })
  test('are found where they stand in a component', () => {
    deepEqual(hardCodedWords('<p className="small">Nothing yet. <a href={to} title="The log">{say(\'log\')}</a></p>'), ['Nothing yet.', 'title="The log"'])
    deepEqual(hardCodedWords('<li>{of.length} {of.length === 1 ? \'file\' : `${n} files`}</li>'), ['\'file\'', '`${n} files`'])
    deepEqual(hardCodedWords('<input aria-label={`Remove mask ${at}`} placeholder="/note, party:/names" type="radio" />'), ['aria-label={`Remove mask ${at}`}'])
    deepEqual(hardCodedWords('<code lang="en">proofmark log</code>'), [])
  })
  test('name each kind of statement and each field of one', () => {
    deepEqual(kindsOfStatements.filter((kind) => !isNamed(kindNames, kind)), [])
    const fields = Object.values(kinds).flatMap(({ schema }) => Object.keys(schema.shape))
    ok(fields.length > 100)
    deepEqual([...new Set(fields)].filter((field) => !isNamed(fieldNames, field)), [])
  })
  test('name each code that a field can have', () => {
    const codes = Object.values(kinds).flatMap(({ name, schema }) => codesIn(schema.shape).filter((code) => !isNamed(codeNames, code)).map((code) => `${name}: ${code}`))
    deepEqual(codes, [])
    ok(codesIn(kinds.position.schema.shape).includes('attacks-method'))
  })
  test('write days as the language does, with the digits 0 to 9; what is no whole day stays', () => {
    deepEqual(languages.map((each) => formatsIn(each).day('2024-07-08')), ['2024-07-08', '8 juillet 2024', '8 липня 2024 р.', '8 يوليو 2024'])
    deepEqual(languages.map((each) => formatsIn(each).day('2024-07')), ['2024-07', 'juillet 2024', 'липень 2024 р.', 'يوليو 2024'])
    for (const text of ['2024-07~', '2024-02-31', '[1994,2024]', '2024']) equal(formatsIn('ar').day(text), text)
    equal(formatsIn('ar').number(12345), '12,345')
  })
  test('name a country as the setting says; one that ended is not its successor, and a code left to users no country', () => {
    deepEqual((['un', 'common', 'code'] as const).map((naming) => stateName('KP', naming, 'fr')), ['République populaire démocratique de Corée', 'Corée du Nord', 'KP'])
    for (const naming of ['un', 'common'] as const) deepEqual(languages.map((each) => stateName('SU', naming, each)), ['the Soviet Union', 'Union soviétique', 'Радянський Союз', 'الاتحاد السوفياتي'])
    deepEqual([...languages.map((each) => stateName('XB', 'un', each)), stateName('XA', 'common', 'en'), stateName('XA', 'code', 'en')], ['code XB', 'code XB', 'код XB', 'الرمز XB', 'code XA', 'XA'])
    deepEqual([stateName('Example Land', 'common', 'uk'), stateName('IR', 'un', 'en')], ['Example Land', 'Iran (Islamic Republic of)'])
  })
  test('the first language is the chosen one, then the browser\'s, then English', () => {
    deepEqual([firstLanguage('ar', ['fr']), firstLanguage('xx', ['de-CH', 'uk-UA', 'fr']), firstLanguage(null, ['de'])], ['ar', 'uk', 'en'])
  })
})
