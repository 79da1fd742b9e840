/** What is said of two sounds without comparing them letter by letter, against comparing them. */
import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { cannotBeAlike, maskDistance, soundingOf } from './word.ts'
import { leastSoundCost, lettersOf, nearLetters, soundCost, soundLikeness } from './word-likeness.ts'

const letters = fc.oneof(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 12 }), fc.string({ unit: fc.constantFrom(...'aeiouhvjkgtd'), maxLength: 8 }))
const anySigns = fc.string({ unit: fc.constantFrom(...'abdehikmnuvAEWYHBKPS01áñ'), maxLength: 12 })

suite('two sounds', () => {
  test('cost at least what their letters say, and often more than nothing', () => {
    let said = 0
    for (const sound of [letters, anySigns]) {
      fc.assert(fc.property(sound, sound, (a, b) => {
        const [setA, setB] = [lettersOf(a), lettersOf(b)]
        const least = leastSoundCost(setA, nearLetters(setA), setB, nearLetters(setB))
        const cost = soundCost(a, b, Infinity, false)
        ok(least <= cost, `${a} ${b}: ${least} of ${cost}`)
        if (least >= cost / 2 && cost > 0) said++
      }), { numRuns: 4000 })
    }
    ok(said > 1000, String(said))
  })
  test('are never said to be unlike where letter by letter they are alike, but for the rule that other consonants make another word', () => {
    fc.assert(fc.property(letters, letters, fc.constantFrom(0.6, 0.66, 0.75), (a, b, atLeast) => {
      const [one, other] = [soundingOf(a, false), soundingOf(b, false)]
      if (maskDistance(one.mask, other.mask) * 20 >= (1 - atLeast) * Math.max(a.length, b.length) * 20) return
      if (a !== b && cannotBeAlike(one, other, atLeast)) equal(soundLikeness(a, b, 0, atLeast), 0, `${a} ${b}`)
    }), { numRuns: 5000 })
  })
})
