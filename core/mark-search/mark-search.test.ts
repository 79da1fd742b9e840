/**
 * Mark search, held against a plain scan that knows neither lists nor symbols: a regular expression over all texts that a mark can have been.
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { idSetOf, MarkIndex, type MarkAnswer } from './index.ts'
import { plainCells, plainGrade } from './plain-scan.suite.ts'

const answerOf = (index: MarkIndex, text: string, page?: { limit?: number; after?: number; among?: Uint32Array }): MarkAnswer => {
  const answer = index.search(text, page)
  ok(answer.ok, JSON.stringify(answer))
  return answer
}
const indexOf = (...marks: string[]) => MarkIndex.of(marks.map((transcription, id) => ({ id, transcription })))
const found = (index: MarkIndex, text: string) => answerOf(index, text, { limit: 1000 }).hits.map(({ id, grade }) => `${id} ${grade}`)

/** Characters of the worlds below: few, so that chance makes marks alike. */
const alphabet = ['1', '2', 'A', 'Б']
/** All texts that a mark in this notation can have been; a torn place is up to five characters. */
function textsOf(mark: string): string[] {
  const cells = mark.match(/\[[^\]]+\]|\{[^}]+\}|./gu) ?? []
  return cells.reduce<string[]>((texts, cell) => {
    const ways = cell === '*' ? runs : cell === '?' || cell.startsWith('{') ? alphabet : cell.startsWith('[') ? cell.slice(1, -1).split('') : [cell]
    return texts.flatMap((text) => ways.map((way) => text + way))
  }, [''])
}
const runs = [0, 1, 2, 3, 4, 5].reduce<string[][]>((all, length) => [...all, length === 0 ? [''] : all.at(-1)!.flatMap((text) => alphabet.map((char) => text + char))], []).flat()
const regexOf = (pattern: string) => new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*').replace(/\{.\}/gu, '.')}$`, 'u')

const char = fc.constantFrom(...alphabet)
const mark = fc.array(fc.oneof({ weight: 12, arbitrary: char }, { weight: 1, arbitrary: fc.constantFrom('?', '[12]', '[A2]', '{1}') }), { minLength: 1, maxLength: 6 }).map((cells) => cells.join(''))
const tornMark = fc.tuple(fc.array(char, { maxLength: 2 }), fc.array(char, { maxLength: 2 })).map(([head, tail]) => `${head.join('')}*${tail.join('')}`)
const pattern = fc.array(fc.oneof({ weight: 6, arbitrary: char }, { weight: 3, arbitrary: fc.constantFrom('?', '*') }, { weight: 1, arbitrary: fc.constantFrom('[12]', '[A1]', '{A}') }), { minLength: 1, maxLength: 6 }).map((cells) => cells.join('').replace(/\*+/gu, '*'))

suite('mark search', () => {
  test('equals a plain scan, in each grade, before and after marks come and go', () => {
    fc.assert(fc.property(fc.array(mark, { minLength: 1, maxLength: 60 }), fc.array(mark, { maxLength: 8 }), fc.array(pattern, { minLength: 20, maxLength: 20 }), fc.nat(70), (marks, later, patterns, gone) => {
      const index = indexOf(...marks)
      later.forEach((transcription, at) => index.add({ id: marks.length + at, transcription }))
      index.remove(gone)
      for (const asked of patterns) {
        const regex = regexOf(asked)
        const expected = [...marks, ...later].flatMap((text, id) => {
          if (id === gone || !textsOf(text).some((each) => regex.test(each))) return []
          return [`${id} ${plainGrade(plainCells(text), plainCells(asked))}`]
        })
        deepEqual(found(index, asked).toSorted(), expected.toSorted(), `${asked} in ${marks.join(' ')}`)
      }
    }), { numRuns: 150 })
  })
  test('a torn mark is excluded only by what is legible on it', () => {
    fc.assert(fc.property(fc.array(tornMark, { minLength: 1, maxLength: 6 }), fc.array(pattern.filter((text) => text.length <= 5), { minLength: 4, maxLength: 4 }), (marks, patterns) => {
      const index = indexOf(...marks)
      for (const asked of patterns) {
        const regex = regexOf(asked)
        deepEqual(found(index, asked).toSorted(), marks.flatMap((text, id) => textsOf(text).some((each) => regex.test(each)) ? [`${id} ${plainGrade(plainCells(text), plainCells(asked))}`] : []).toSorted(), `${asked} in ${marks.join(' ')}`)
      }
    }), { numRuns: 60 })
  })
  test('what a mark leaves open where nothing is asked does not keep it from fitting', () => {
    const index = indexOf('QZ77123', 'QZ7712?', 'QZ7712*', 'QZ7[12]12', '*QZ7', 'QZ*7')
    deepEqual(found(index, 'QZ7*'), ['0 fits', '1 fits', '2 fits', '3 fits', '4 not-excluded', '5 not-excluded'])
    deepEqual(found(index, '*QZ7*'), ['0 fits', '1 fits', '2 fits', '3 fits', '4 fits', '5 not-excluded'])
    deepEqual(found(index, 'QZ7712?'), ['0 fits', '1 fits', '2 not-excluded', '5 not-excluded'])
    deepEqual(found(index, 'Q?7*7'), ['1 may-fit', '2 not-excluded', '5 not-excluded', '4 not-excluded'])
    deepEqual(found(index, '*'), [0, 1, 2, 3, 4, 5].map((id) => `${id} fits`))
    deepEqual([answerOf(index, 'QZ7*').counts, answerOf(index, 'QZ7*', { limit: 1, after: 2 }).hits], [{ fits: 4, 'may-fit': 0, 'not-excluded': 2 }, [{ id: 2, grade: 'fits', legible: 3 }]])
  })
  test('law: the ids of all that fit are those of all pages, and a question among some marks is answered as if there were no others', () => {
    fc.assert(fc.property(fc.array(fc.oneof(mark, tornMark), { minLength: 1, maxLength: 60 }), fc.array(mark, { maxLength: 8 }), fc.array(pattern, { minLength: 5, maxLength: 5 }), fc.array(fc.nat(70), { maxLength: 30 }), (marks, later, patterns, some) => {
      const index = indexOf(...marks)
      later.forEach((transcription, at) => index.add({ id: marks.length + at, transcription }))
      const others = indexOf(...marks, ...later)
      for (let id = 0; id < marks.length + later.length; id++) if (!some.includes(id)) others.remove(id)
      for (const asked of patterns) {
        const all = index.idsThatFit(asked)
        ok(all.ok)
        const byGrade = (grade: string) => answerOf(index, asked, { limit: 1000 }).hits.filter((hit) => hit.grade === grade).map(({ id }) => id).toSorted((a, b) => a - b)
        for (const [grade, ids] of Object.entries(all.ids)) deepEqual([...ids], byGrade(grade), asked)
        const among = answerOf(index, asked, { limit: 1000, among: idSetOf(some) })
        deepEqual([among.counts, among.hits], [answerOf(others, asked).counts, answerOf(others, asked, { limit: 1000 }).hits], asked)
      }
    }), { numRuns: 100 })
  })
  test('many marks, so that lists are bits and numbers both: counts and pages hold together', () => {
    const marks = Array.from({ length: 4000 }, (_, n) => `K${(n * 7919) % 10_000}${n % 50 === 0 ? '-X' : ''}`)
    const index = indexOf(...marks)
    for (const asked of ['*7*', '*X', 'K1*', '*7?1*', '*-X', '????', '*79*9*', '*1*2*3*', 'K??', '*', '*[19]X', 'K7919']) {
      const regex = new RegExp(`^${asked.replaceAll('-', '').replaceAll('?', '.').replaceAll('*', '.*')}$`, 'u')
      const expected = marks.flatMap((text, id) => regex.test(text.replaceAll('-', '')) ? [id] : [])
      const seen: number[] = []
      let after: number | null = 0
      while (after !== null) {
        const answer: MarkAnswer = answerOf(index, asked, { limit: 333, after })
        equal(answer.counts.fits, expected.length, asked)
        seen.push(...answer.hits.map(({ id }) => id))
        after = answer.next
      }
      deepEqual(seen.toSorted((a, b) => a - b), expected, asked)
      equal(new Set(seen).size, seen.length)
    }
  })
  test('the whole mark comes first, then its start, its end, and the rest; legible places before open ones', () => {
    const index = indexOf('9113', '1134', '113', '91139', '11?', '1*', '[12]13', '*')
    deepEqual(found(index, '*113*'), ['2 fits', '1 fits', '0 fits', '3 fits', '4 may-fit', '6 may-fit', '5 not-excluded', '7 not-excluded'])
    deepEqual(answerOf(index, '*113*').hits.map(({ legible }) => legible), [3, 3, 3, 3, 2, 2, 1, 0])
  })
  test('what can be typed in another way is one: scripts, capitals, digits, what stands between', () => {
    const index = indexOf('КВ-9307', 'kb 9307', 'KB9307', 'КВ۹۳۰۷', 'KB\n9307', '<12h>KB<6h>9307', 'KB930O', 'X<star>9', '<triangle:66>')
    deepEqual(found(index, 'KB-9307'), [0, 1, 2, 3, 4, 5].map((id) => `${id} fits`))
    deepEqual(found(index, 'KB930O'), ['6 fits'], 'a letter is no digit')
    deepEqual([found(index, '*<star>9'), found(index, '*66'), found(index, '<star>')], [['7 fits'], ['8 fits'], []])
  })
  test('law: in whatever script, size and spacing it is typed, it is the same mark; another digit or letter is another one', () => {
    const alike = ['AАΑaа', 'BВΒbв', 'EЕΕ', 'KКΚkк', 'MМΜ', 'HНΗ', 'OОΟ', 'PРΡ', 'CС', 'TТΤ', 'XХΧ', 'Жж', 'Дд', '0٠۰', '1١۱', '3٣۳', '8٨۸', '9٩۹'].map((chars) => [...chars])
    const place = fc.tuple(fc.nat(alike.length - 1), fc.nat(4), fc.nat(4))
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 9 }), fc.constantFrom('', '-', ' ', '.', '/'), fc.constantFrom('', '-', ' '), fc.nat(8), fc.nat(alike.length - 1), (places, between, other, at, changed) => {
      const typed = (way: 1 | 2, sign: string) => places.map((each) => alike[each[0]]![each[way] % alike[each[0]]!.length]!).join(sign)
      const index = indexOf(typed(1, between))
      deepEqual(found(index, typed(2, other)), ['0 fits'], `${typed(1, between)} by ${typed(2, other)}`)
      const [kind] = places[at % places.length]!
      if (changed !== kind) deepEqual(found(index, places.with(at % places.length, [changed, 0, 0]).map((each) => alike[each[0]]![0]).join('')), [])
    }))
  })
  test('law: a mark differs from what is asked for only in places recorded as open, however many agree', () => {
    const cell = fc.tuple(fc.constantFrom(...'0138ABЖ'), fc.constantFrom('legible', 'legible', 'legible', '?', '{}', '[]'), fc.constantFrom(...'0138ABЖ'))
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 10 }), (cells) => {
      const some = (char: string) => [...new Set([char, '8', 'A'])].sort().join('')
      const index = indexOf(cells.map(([char, how]) => how === 'legible' ? char : how === '?' ? '?' : how === '{}' ? `{${char}}` : `[${some(char)}]`).join(''))
      const canDiffer = cells.every(([char, how, other]) => char === other || how === '?' || how === '{}' || (how === '[]' && some(char).includes(other)))
      const grade = cells.every(([, how]) => how === 'legible') ? 'fits' : 'may-fit'
      deepEqual(found(index, cells.map(([, , other]) => other).join('')), canDiffer ? [`0 ${grade}`] : [])
      deepEqual(found(index, cells.map(([char]) => char).join('')), [`0 ${grade}`])
    }), { numRuns: 300 })
  })
  test('a doubtful place of the question takes every character, the one that was read first', () => {
    const index = indexOf('173', '183', '113', '18', 'A73')
    deepEqual(found(index, '1{8}3'), ['1 fits', '0 fits', '2 fits'])
  })
  test('a mark that comes is found at once, one that goes no more', () => {
    const index = indexOf('AB1', '?B1')
    index.add({ id: 7, transcription: 'AB1' })
    index.add({ id: 8, transcription: 'A*' })
    deepEqual(found(index, 'AB1'), ['0 fits', '7 fits', '1 may-fit', '8 not-excluded'])
    for (const id of [0, 1, 8, 99]) index.remove(id)
    deepEqual([found(index, 'AB1'), index.count], [['7 fits'], 1])
  })
  test('nothing is asked for, or what is no pattern: refused at its place', () => {
    const index = indexOf('113')
    for (const [text, code, at] of [['', 'not-one-character', 0], [' - ', 'not-one-character', 0], ['11[3', 'unclosed', 2], ['1\u202e13', 'invisible-character', 1]] as const) {
      const answer = index.search(text)
      ok(!answer.ok)
      deepEqual([answer.code, answer.at], [code, at], JSON.stringify(text))
    }
  })
  test('questions use up no numbers: after thousands of them marks that come are told apart as before', () => {
    const index = indexOf('113')
    for (let n = 0; n < 2400; n++) index.search(`[${String.fromCharCode(0x4e00 + n)}1]13`)
    index.add({ id: 1, transcription: '[ЖЩ]13' })
    deepEqual([found(index, 'Ж13'), found(index, 'Ю13')], [['1 may-fit'], []])
  })
  test('more signs than there are numbers: none is taken for another, and the rest is told as open', () => {
    const many = Array.from({ length: 4200 }, (_, n) => `<sign${n.toString(36)}>`)
    const index = indexOf(...many)
    deepEqual(found(index, many[17]!).slice(0, 1), ['17 fits'])
    equal(answerOf(index, many[17]!).counts['may-fit'], 4200 - 4096)
  })
})
