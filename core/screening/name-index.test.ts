/** The index against comparing with every name, and its blocks against looking at all places; on invented names. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { prepareName, scoreNames } from '@proofmark/core/names'
import { likeliest, mostCompared } from './likeliest.ts'
import { NameIndex } from './name-index.ts'
import { postingsOf } from './postings.ts'

/** Numbers below `limit`, the same in each run: Numerical Recipes, 2nd edition, 7.1 (a linear congruence). */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const given = 'Ivan Olga Hassan Mohammed Nasser Anna Igor Omar Vera Nemo Nikolai Fatima Иван Ольга محمد Jong Min-ho Xiaoming'.split(' ')
const family = 'Exampleman Primerov Primerova Mustar al-Harbi Nobody Beispiel Ejemplo Vydumanov Mustermann Примеров Khalilov Chalilow حسن Kim Zhang Works'.split(' ')
const ending = ['', '', '', ' Ltd', ' OOO', ' Trading', ' Trading LLC', ' 12', ' Bank', ' Systems']

suite('the index of names', () => {
  test('gives the names and scores that comparing with all names gives, for 2,000 questions of which most are damaged', () => {
    const below = numbers(7)
    const of = (list: readonly string[]) => list[below(list.length)]!
    const name = () => `${of(given)} ${below(3) === 0 ? `${of(given)} ` : ''}${of(family)}${of(ending)}`
    const letters = 'abcdefghiklmnoprstuvz'
    const damaged = (text: string) => {
      const at = 1 + below(text.length - 1)
      // Two names that lost the space between them are one word of which no list has half: that is not asked here.
      if (text[at] === ' ') return text
      switch (below(5)) {
        case 0: return text
        case 1: return text.slice(0, at) + text.slice(at + 1)
        case 2: return text.slice(0, at) + letters[below(letters.length)]! + text.slice(at + 1)
        case 3: return text.split(' ').toReversed().join(' ')
        default: return text.slice(0, at) + letters[below(letters.length)]! + text.slice(at)
      }
    }
    let hits = 0
    for (let round = 0; round < 50; round++) {
      const names = Array.from({ length: 40 }, (_, at) => ({ text: name(), entry: at >> 1, kind: ([null, 'person', 'organisation'] as const)[below(3)]! }))
      const index = new NameIndex(names)
      const prepared = names.map(({ text, kind }) => prepareName(text, kind))
      for (let question = 0; question < 40; question++) {
        const asked = prepareName(damaged(question % 4 === 0 ? name() : of(names.map(({ text }) => text))), ([null, 'person'] as const)[below(2)]!)
        const best = new Map<number, number>()
        for (const [at, each] of prepared.entries()) best.set(at >> 1, Math.max(best.get(at >> 1) ?? 0, scoreNames(asked, each)))
        const plain = [...best].filter(([, score]) => score >= 0.7).toSorted(([a, one], [b, other]) => other - one || a - b).slice(0, 10)
        const found = index.search(asked, { atLeast: 0.7 })
        hits += found.length
        deepEqual(found.map(({ entry, score }) => [entry, score]), plain, asked.text)
        for (const { place, name: text, score } of found) deepEqual([names[place]!.text.trim(), scoreNames(asked, prepared[place]!)], [text, score])
      }
    }
    ok(hits > 1500, String(hits))
  })
  test('finds two and three names that were typed together in small letters, among thousands that share one of them', () => {
    const below = numbers(5)
    const of = (list: readonly string[]) => list[below(list.length)]!
    const [ones, twos] = ['Kim Pak Ri Choe Kang Yun Han'.split(' '), 'Song Chol Yong Jin Min Sun Hak Kyong Tae Nam Il Un Ho'.split(' ')]
    const all = [...new Set(Array.from({ length: 6000 }, () => (below(3) === 0 ? `${of(ones)} ${of(twos)}${of(family).replace(/[^A-Za-z]/g, '')}` : `${of(ones)} ${of(twos)} ${of(twos)}`)))]
    const index = new NameIndex(all.map((text, entry) => ({ text, entry, kind: 'person' as const })))
    let asked = 0
    for (const text of all) {
      const typed = prepareName(text.replaceAll(' ', '').toLowerCase())
      const score = scoreNames(typed, prepareName(text, 'person'))
      if (score < 0.84) continue
      asked++
      const found = index.search(typed, { atLeast: 0.84, limit: 40 })
      ok(found.some(({ name, score: of_ }) => name === text && of_ === score), `${typed.text}: ${found.map(({ name }) => name).join(', ')}`)
    }
    ok(asked > 500, String(asked))
    deepEqual(index.search(prepareName('nobodyknowsit'), { atLeast: 0.84 }), [])
  })
  test('chooses in blocks those that share most, and of those that share as much the first that were touched, as looking at all places would', () => {
    const below = numbers(11)
    for (const [count, words] of [[200, 20], [70_000, 40], [100_000, 300]] as const) {
      const rows: number[] = []
      const counts = Array.from({ length: count }, () => {
        const of = new Set(Array.from({ length: 1 + below(4) }, () => Math.floor(words * (below(1000) / 1000) ** 2)))
        rows.push(...of)
        return of.size
      })
      const postings = postingsOf(Uint32Array.from(rows), Uint32Array.from(counts), words)
      for (let question = 0; question < 6; question++) {
        const asked = new Set(Array.from({ length: 8 }, () => below(words)))
        const shared = [...asked].map((word) => ({ word, worth: postings.rarity[word]! * (0.5 + below(50) / 100) })).toSorted((a, b) => postings.rarity[b.word]! - postings.rarity[a.word]!)
        const weightAsked = 4 + below(10)
        const chosen = likeliest(postings, shared, weightAsked)
        deepEqual(chosen, plainly(postings, shared, weightAsked), `${count} names, ${question}`)
        equal(new Set(chosen).size, chosen.length)
        ok(chosen.length <= mostCompared)
      }
    }
  })
})

/** The rule of `likeliest` written down plainly: half a million places of the rarest words take names, two million add to them. */
function plainly({ starts, places, weights }: ReturnType<typeof postingsOf>, shared: readonly { word: number; worth: number }[], weightAsked: number): number[] {
  const sums = new Map<number, number>()
  let looked = 0
  for (const { word, worth } of shared) {
    const names = places.subarray(starts[word], starts[word + 1])
    looked += names.length
    const isLate = looked > 500_000 && sums.size >= mostCompared
    for (const name of names) if (!isLate || sums.has(name)) sums.set(name, Math.fround((sums.get(name) ?? 0) + worth))
    if (looked > 2_000_000) break
  }
  const bin = (name: number) => Math.floor(Math.min(1, (2 * sums.get(name)!) / (weightAsked + weights[name]!) / 1.2) * 1024)
  const order = [...sums.keys()]
  const inOrder = order.map((name) => [name, bin(name)] as const)
  const counts = new Uint32Array(1025)
  for (const [, at] of inOrder) counts[at]!++
  let [from, above] = [1024, counts[1024]!]
  while (from > 0 && above + counts[from - 1]! <= mostCompared) above += counts[--from]!
  let room = mostCompared - above
  return inOrder.filter(([, at]) => at >= from || (at === from - 1 && room-- > 0)).map(([name]) => name)
}
