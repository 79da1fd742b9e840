/**
 * The challenge file in four languages: each line says the same values, names every code, and keeps what is of a record apart.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { kinds } from '../statements/index.ts'
import { challengePieces, challengeWords } from './challenge-languages.ts'
import { sentenceLanguages } from './sentence-language.ts'
import type { ChallengeLine } from './challenge-lines.ts'

const codes = Object.keys(challengeWords.en.lines) as ChallengeLine['code'][]
const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!).toSorted()
const groupsIn = (text: string) => [...text.matchAll(/\[([^\]]*)\]/gu)].map((match) => valuesIn(match[1]!).join()).toSorted()
const challengeText = (...of: Parameters<typeof challengePieces>) => challengePieces(...of).map(({ text }) => text).join('')
const line = (code: ChallengeLine['code'], values: ChallengeLine['values']) => ({ code, values, titles: {} })
const optionsOf = (kind: 'reply' | 'mark' | 'party', field: string): string[] => {
  const found: string[] = []
  const walk = (schema: unknown): void => {
    const { options, def } = schema as { options?: unknown[]; def?: { innerType?: unknown; options?: unknown[] } }
    if (options !== undefined && typeof options[0] === 'string') found.push(...(options as string[]))
    else if (def?.innerType !== undefined) walk(def.innerType)
    else for (const each of def?.options ?? []) walk(each)
  }
  walk((kinds[kind].schema.shape as unknown as Record<string, unknown>)[field])
  return found
}

suite('challengePieces', () => {
  for (const language of sentenceLanguages) {
    test(`${language}: each line has the values of the English one, and leaves out the same`, () => {
      deepEqual(Object.keys(challengeWords[language].lines), codes)
      for (const code of codes) {
        deepEqual(valuesIn(challengeWords[language].lines[code]), valuesIn(challengeWords.en.lines[code]), code)
        deepEqual(groupsIn(challengeWords[language].lines[code]), groupsIn(challengeWords.en.lines[code]), code)
      }
    })
    test(`${language}: names the codes of the kinds, each by another word`, () => {
      const { names } = challengeWords[language]
      for (const [of, known] of [['kind', optionsOf('reply', 'responseKind')], ['state', optionsOf('mark', 'state')], ['type', optionsOf('party', 'partyType')]] as const) {
        ok(known.length > 3, of)
        deepEqual(Object.keys(names[of]).toSorted(), known.toSorted(), of)
      }
      for (const [of, words] of Object.entries(names)) {
        deepEqual(Object.keys(words), Object.keys(challengeWords.en.names[of as 'kind']), of)
        equal(new Set(Object.values(words)).size, Object.keys(words).length, of)
      }
    })
    test(`${language}: is of its language but for what is recorded, and nothing stays open where nothing is recorded`, () => {
      for (const code of codes) {
        const own = challengePieces(line(code, {}), language).filter(({ isRecorded }) => !isRecorded).map(({ text }) => text).join('')
        ok(!/[{}[\]]|undefined|null/u.test(challengeText(line(code, {}), language)), code)
        if (!/\p{L}/u.test(own)) continue
        ok(language === 'uk' ? /\p{Script=Cyrillic}/u.test(own) && !/[\p{Script=Arabic}\p{Script=Latin}]/u.test(own) : language === 'ar' ? /\p{Script=Arabic}/u.test(own) && !/[\p{Script=Cyrillic}\p{Script=Latin}]/u.test(own) : !/[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(own), `${code}: ${own}`)
      }
    })
  }
  test('a name is a record; a code with a name is of the language, and one without stays as it is', () => {
    deepEqual(challengePieces(line('holder-is', { holder: 'Party {x} [y]', type: 'armed-group', affiliation: null }), 'fr'), [{ text: 'Party {x} [y]', isRecorded: true }, { text: ' est ', isRecorded: false }, { text: 'un groupe armé', isRecorded: false }])
    equal(challengeText(line('holder-is', { holder: 'A', type: 'constructor', affiliation: 'B' }), 'en'), 'A is constructor, and depends on B')
  })
  test('a reason with a stop of its own gets no second one', () => {
    equal(challengeText(line('review-waived', { stage: 'procedure', party: 'A', reason: 'Nobody was there.' }), 'fr'), 'Dispense de relecture accordée par A\u00a0: Nobody was there.')
    equal(challengeText(line('review-waived', { stage: 'read', party: 'A', reason: null }), 'en'), 'The review was waived (read) by A.')
  })
  test('what is not named is told as such', () => {
    equal(challengeText(line('handed-over', { item: 'part', from: null, to: 'B', when: null, why: null }), 'uk'), 'part: передано; від кого: особа, яку не названо; кому: B')
    equal(challengeText(line('reply', { party: null, wording: null, kind: 'disputed' }), 'ar'), 'طرف: ينازع')
    equal(challengeText(line('silence', { party: 'A', days: 0, deadline: null }), 'en'), 'Nothing is recorded from A, which had 0 days to answer')
  })
})
