/** What a name tells: scores order where all of a name agrees, forms are no names, and signs that look alike are told. All names are invented, or are the words of everybody. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { compareNames } from './index.ts'
import { looksAlike } from './look-alike.ts'

const score = (a: string, b: string) => compareNames(a, b).score
const inCapitals = (name: string) => score(name, name.toUpperCase())
const reasonsOf = (a: string, b: string) => compareNames(a, b).parts.map(({ reason }) => reason)

suite('names that agree', () => {
  test('letter by letter, but for capitals, in another script, in another order: in this order', () => {
    const scores = ['Ivan Primerov', 'IVAN PRIMEROV', 'Primerov, Ivan', 'Иван Примеров', 'Ivan Premirov'].map((other) => score('Ivan Primerov', other))
    equal(scores[0], 1)
    for (let at = 1; at < scores.length; at++) ok(scores[at]! < scores[at - 1]!, JSON.stringify(scores))
    equal(inCapitals('Ivan Primerov'), score('Iván Primerov', 'Ivan Primerov'))
  })
  test('are the stronger the more they tell: common words below rare, one below several', () => {
    const names = ['Kim', 'Mohammed', 'Quxquz', 'Quxquzwarb', 'Ivan Quxquzwarb', 'Ivan Quxquzwarb Flimnorp', 'Ivan Quxquzwarb Flimnorp Exampleman']
    const scores = names.map(inCapitals)
    for (let at = 1; at < scores.length; at++) ok(scores[at]! > scores[at - 1]!, JSON.stringify(scores))
    for (const name of ['Kim', 'Bank']) {
      equal(compareNames(name, name.toUpperCase()).band, 'PROBABLE', name)
      ok(compareNames(name, name.toUpperCase()).against.includes('tells-little'), name)
    }
  })
  test('one word more on both sides, or one letter more, never lowers the score, and none comes to 1', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/)
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, more) => {
      const [few, many] = [inCapitals(words.join(' ')), inCapitals([...words, `Zwxq${more.toLowerCase()}`].join(' '))]
      ok(few > 0.9 && many < 1 && few <= many, `${words.join(' ')} ${few}; with ${more} ${many}`)
    }), { numRuns: 500 })
  })
})

suite('company forms', () => {
  test('are no names: neither one against another, nor against a garbled word', () => {
    for (const [a, b] of [['LLC', 'LKCK'], ['LLC', 'LCC'], ['LLC', 'Ltd'], ['GmbH', 'Gmbhh'], ['ООО', 'OOO'], ['LLC', 'L.L.C.'], ['Ltd', 'LLC Ltd']] as const) {
      ok(score(a, b) <= 0.5, `${a} ${b} ${score(a, b)}`)
      ok(compareNames(a, b).against.includes('only-a-form'), `${a} ${b}`)
    }
    equal(score('LLC', 'LLC'), 1)
  })
  test('beside a name carry no weight, and a garbled one speaks against rather than for', () => {
    ok(score('Example LLC', 'Example LKCK') < score('Example LLC', 'Example'))
    ok(score('Example LLC', 'Nemo LKCK') < 0.3)
    ok(score('Exampleworks GmbH Berlin Ltd', 'Exampleworks Berlin Ltd') > 0.9)
    ok(score('Exampleworks LLC Berlin Ltd', 'Exampleworks LKCK Berlin Ltd') < 0.7)
  })
})

suite('signs that look alike', () => {
  test('are told, and are not the same word', () => {
    for (const [a, b] of [['Kim Song II', 'Kim Song Il'], ['Kim Song I1', 'Kim Song Il'], ['Ivan Ex0mplo', 'Ivan Exomplo'], ['Factory l2', 'Factory 12']] as const) {
      ok(reasonsOf(a, b).includes('look-alike'), `${a} ${JSON.stringify(compareNames(a, b).parts)}`)
      ok(score(a, b) >= 0.7 && score(a, b) < 0.94, `${a} ${score(a, b)}`)
      equal(score(a, b), score(b, a))
    }
    ok(score('Kim Song Un', 'Kim Song Il') < 0.7)
  })
  test('are not seen in two numbers, in other signs, or in one sign alone', () => {
    ok(!reasonsOf('Factory 11', 'Factory II').includes('look-alike'))
    deepEqual([['ii', 'il'], ['l0', 'io'], ['ii', 'ii'], ['i', 'l'], ['il', 'ill'], ['ia', 'lo'], ['éi', 'éл']].map(([a, b]) => looksAlike(a!, b!)), [true, true, false, false, false, false, false])
  })
})
