import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { borneText } from './borne-text.ts'
import { parseTranscription, type Cell } from './transcription.ts'

const cells = (text: string): readonly Cell[] => { const parsed = parseTranscription(text); if (!parsed.ok) throw new Error(`${text}: ${parsed.code}`); return parsed.cells }
const fit = (claimed: string, seen: string) => { const { fit: of, restsOnDoubt } = borneText(cells(claimed), cells(seen)); return restsOnDoubt ? `${of}, with doubt` : of }

suite('borneText', () => {
  for (const [claimed, seen, expected] of [
    ['113', '113', 'is'], ['113', '114', 'other'], ['113', 'LOT 113', 'other'], ['*113', 'LOT 113', 'is'], ['*113*', '2113-A', 'is'],
    ['113', '11{3}', 'is, with doubt'], ['113', '11{8}', 'other, with doubt'], ['113', '{2}14', 'other'],
    ['113', '11[38]', 'can-be'], ['11[38]', '11[38]', 'is'], ['11[38]', '11[389]', 'can-be'], ['11[38]', '113', 'is'],
    ['113', '11?', 'can-be'], ['11?', '11?', 'is'], ['11?', '113', 'is'], ['11?', '11', 'other'], ['113', '1*', 'can-be'], ['113', '2*', 'other'], ['11*', '1*', 'can-be'], ['1*', '1*', 'is'],
    ['113', '11■', 'withheld'], ['11?', '11■', 'is'], ['113', '12■', 'other'],
    ['LOT 7', 'LOT\n7', 'is'], ['<star>113', '<star>113', 'is'], ['<star>113', '?113', 'can-be'], ['113', '<star>113', 'other'], ['113', '١١٣', 'other'], ['\\?', '?', 'can-be'], ['\\?', '\\?', 'is'],
  ] as const) test(`${claimed} where ${JSON.stringify(seen)} is seen: ${expected}`, () => equal(fit(claimed, seen), expected))

  // A short alphabet, so that every text can be tried: what the two notations stand for, text by text.
  const cell = fc.constantFrom('a', 'b', '[ab]', '?', '*')
  const textsOf = (notation: readonly string[]): Set<string> => {
    let all = ['']
    for (const each of notation) {
      const here = each === '*' ? ['', 'a', 'b', 'aa', 'ab', 'ba', 'bb', 'aaa', 'bbb'] : each === '?' ? ['a', 'b', 'c'] : each === '[ab]' ? ['a', 'b'] : [each]
      all = all.flatMap((before) => here.map((char) => before + char))
    }
    return new Set(all)
  }
  const stands = (notation: readonly string[]) => new RegExp(`^${notation.map((each) => (each === '?' ? '.' : each === '*' ? '.*' : each)).join('')}$`)
  test('law: is where all texts of the transcription are claimed, another where none is, else can be', () => {
    const seenFits = new Set<string>()
    fc.assert(fc.property(fc.array(cell, { maxLength: 4 }), fc.array(cell, { maxLength: 4 }), (claimed, seen) => {
      const texts = [...textsOf(seen)].map((text) => stands(claimed).test(text))
      const found = borneText(cells(claimed.join('')), cells(seen.join('')))
      seenFits.add(found.fit)
      // `*` stands for more texts than were tried, so that "all of those tried" is no more than a bound.
      if (found.fit === 'is') equal(texts.every(Boolean), true)
      else if (!seen.includes('*') && !claimed.includes('*')) deepEqual(found, { fit: texts.every(Boolean) ? 'is' : texts.some(Boolean) ? 'can-be' : 'other', restsOnDoubt: false })
      if (found.fit === 'other') equal(texts.some(Boolean), false)
    }), { numRuns: 3000, seed: 7 })
    deepEqual([...seenFits].toSorted(), ['can-be', 'is', 'other'])
  })
})
