import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { builtInText } from './built-in.ts'
import { letterPurposes } from './facts.ts'
import { letterLanguages } from './language.ts'
import { formatTemplate, parseTemplate } from './template.ts'

const codes = (text: string) => { const read = parseTemplate(text); return read.ok ? 'ok' : read.problems.map(({ code, line }) => `${code}:${line}`).join(' ') }

suite('template of a letter', () => {
  for (const purpose of letterPurposes) for (const language of letterLanguages) {
    test(`the one of the program for ${purpose} in ${language} is one, says so, and prints back identically`, () => {
      const text = builtInText(purpose, language)
      const read = parseTemplate(text)
      ok(read.ok, JSON.stringify(read))
      deepEqual([read.template.purpose, read.template.language, formatTemplate(read.template) === text], [purpose, language, true])
    })
  }
  const folder = new URL('../../spec/vectors/letters/', import.meta.url)
  const vectors = readdirSync(folder)
  test('there are vectors', () => ok(vectors.length >= 20, `${vectors.length}`))
  for (const file of vectors) {
    const { about, input, expect } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { about: string; input: { text: string }; expect: { ok: boolean; problems?: unknown } }
    test(`${file}: ${about}`, () => {
      const read = parseTemplate(input.text)
      deepEqual(read.ok ? { ok: true } : { ok: false, problems: read.problems.map(({ code, line }) => ({ code, line })) }, expect)
      if (read.ok) equal(formatTemplate(read.template), input.text)
    })
  }
  test('each required part that is left out is told, for each purpose', () => {
    const text = builtInText('trace', 'en')
    for (const name of ['items', 'photographs', 'circumstances', 'grounds', 'use', 'identification', 'other', 'confidentiality']) ok(codes(text.replace(`{${name}}\n\n`, '')).startsWith('placeholder-missing:'), name)
    ok(codes(builtInText('right-of-reply', 'en').replace('{sentences}\n\n', '')).startsWith('placeholder-missing:'))
  })
  test('a text of a million characters is refused before it is read', () => equal(codes(`proofmark letter template 1\n${'{'.repeat(1_000_000)}`), 'too-large:1'))
  test('law: no text makes it throw, and what it reads prints back identically', () => {
    const whole = builtInText('trace', 'uk')
    const part = fc.tuple(fc.nat(whole.length), fc.nat(20), fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom('{', '}', '\n', '\n\n', '# ', '== form', '{items}', '{{', '\r'))).map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut))
    fc.assert(fc.property(part, (text) => {
      const read = parseTemplate(text)
      if (read.ok) equal(formatTemplate(read.template), text)
      else ok(read.problems.length > 0 && read.problems.every(({ line }) => line >= 1))
    }), { numRuns: 500 })
  })
})
