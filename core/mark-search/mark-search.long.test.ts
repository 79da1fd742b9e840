/** Mark search over 10,000 patterns, held against a plain scan: which marks, by which grade, with how many legible places, in which order. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chanceFrom, inventedMarks, patternClasses } from '@proofmark/core/invented'
import { MarkIndex, type Grade } from './index.ts'
import type { MarkHit } from './mark-index.ts'
import { plainCells, plainFit, plainGrade } from './plain-scan.suite.ts'

const patternsAsked = 10_000
/** Given by the environment to ask another world. */
const seed = Number(process.env['MARK_SEED'] ?? 20_260)

suite('mark search, at length', () => {
  test(`equals a plain scan for ${patternsAsked} patterns (MARK_SEED=${seed})`, () => {
    const chance = chanceFrom(seed)
    const pick = <T>(of: readonly T[]): T => of[chance(of.length)]!
    const twins: readonly (readonly [string, string])[] = [['A', 'А'], ['B', 'В'], ['C', 'С'], ['K', 'К'], ['X', 'Х'], ['1', '١'], ['3', '۳'], ['8', '۸'], ['A', 'a'], ['Ж', 'ж'], ['B', 'Β']]
    const otherwise = (char: string): string => pick(twins.filter(([one]) => one === char).map(([, other]) => other).concat(char))
    const open = (char: string): string => pick(['?', `{${char}}`, `[${char}${pick(['3', '8', 'A', 'Ж', '0'])}]`.replace(/\[(.)\1\]/u, '$1'), otherwise(char), otherwise(char)])
    // Of few characters, so that chance makes marks alike; of those many are damaged, some in several places.
    const alphabet = [...'1138ABЖ']
    const wild = Array.from({ length: 900 }, () => {
      const cells = Array.from({ length: 1 + chance(7) }, () => { const char = pick(alphabet); return chance(5) === 0 ? open(char) : char })
      return (chance(5) === 0 ? cells.with(chance(cells.length), '*') : cells).join(chance(6) === 0 ? '-' : '').replace(/\*[-*]*\*/gu, '*')
    })
    const texts = [...[...inventedMarks(900, seed)].map(({ transcription }) => transcription), ...wild]
    const marks = texts.map((transcription, id) => ({ id, cells: plainCells(transcription) }))
    // A part of them comes later, one in twenty is removed.
    const index = MarkIndex.of(texts.slice(0, 1500).map((transcription, id) => ({ id, transcription })))
    for (let id = 1500; id < texts.length; id++) { index.add({ id, transcription: texts[id]! }); if (id % 37 === 0) index.search('1') }
    const gone = new Set(Array.from({ length: texts.length / 20 }, () => chance(texts.length)))
    for (const id of gone) index.remove(id)

    const classes = Object.values(patternClasses(chance))
    const fromMark = (): string => {
      const cells = [...pick(texts).replaceAll(/[[\]{}]/gu, '')]
      const from = chance(3) === 0 ? chance(cells.length) : 0
      const piece = cells.slice(from, chance(3) === 0 ? from + 1 + chance(4) : undefined).map((char) => /[-?* ]/u.test(char) || chance(4) > 0 ? char : pick([open(char), open(char), '*', char]))
      return `${chance(2) === 0 ? '*' : ''}${piece.join('')}${chance(2) === 0 ? '*' : ''}`.replace(/\*+/gu, '*')
    }
    const order: readonly Grade[] = ['fits', 'may-fit', 'not-excluded']
    let found = 0
    for (let n = 0; n < patternsAsked; n++) {
      const asked = chance(3) === 0 ? pick(classes)() : fromMark()
      const pattern = plainCells(asked)
      const answer = index.search(asked, { limit: 10_000 })
      if (!answer.ok) { equal(pattern.length, 0, asked); continue }
      const expected = marks.flatMap(({ id, cells }): MarkHit[] => {
        if (gone.has(id)) return []
        const legible = plainFit(cells, pattern)
        const grade = legible < 0 ? 'fits' : plainGrade(cells, pattern)
        return legible < 0 ? [] : [{ id, grade, legible: grade === 'fits' ? answer.pattern.settled : legible }]
      })
      found += expected.length
      const byId = (a: MarkHit, b: MarkHit) => a.id - b.id
      deepEqual(answer.hits.toSorted(byId), expected, `${asked} (pattern ${n})`)
      deepEqual(answer.counts, Object.fromEntries(order.map((grade) => [grade, expected.filter((hit) => hit.grade === grade).length])), asked)
      for (const grade of order.slice(1)) {
        const listed: readonly MarkHit[] = answer.hits.filter((hit) => hit.grade === grade)
        deepEqual(listed, listed.toSorted((a, b) => b.legible - a.legible || a.id - b.id), `${asked}: order`)
      }
      // A page that ends within a grade holds what the whole answer begins with.
      const limit = 1 + chance(30)
      const first = index.search(asked, { limit })
      ok(first.ok)
      deepEqual(first.hits, answer.hits.slice(0, limit), `${asked}: first ${limit}`)
    }
    ok(found > patternsAsked, `only ${found} hits in all`)
  })
  test('the same among so many marks that lists are numbers, bits and both', () => {
    const texts = [...inventedMarks(120_000, seed)]
    const marks = texts.map(({ id, transcription }) => ({ id, cells: plainCells(transcription) }))
    const index = MarkIndex.of(texts)
    const chance = chanceFrom(seed + 1)
    for (const [name, make] of Object.entries(patternClasses(chance))) for (const asked of Array.from({ length: 12 }, make)) {
      const pattern = plainCells(asked)
      const answer = index.idsThatFit(asked)
      ok(answer.ok)
      const expected: Record<Grade, number[]> = { fits: [], 'may-fit': [], 'not-excluded': [] }
      for (const { id, cells } of marks) if (plainFit(cells, pattern) >= 0) expected[plainGrade(cells, pattern)].push(id)
      for (const [grade, ids] of Object.entries(expected)) deepEqual([...answer.ids[grade as Grade]], ids, `${name}: ${asked}, ${grade}`)
    }
  })
})
