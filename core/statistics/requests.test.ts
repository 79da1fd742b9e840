import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { parseDay } from '@proofmark/core/dates'
import { world, type AnyStatement } from '@proofmark/core/statements'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { figureId, statistics, type Counts, type Figure, type SurvivalPair } from './index.ts'

const on = parseDay('2084-03-01')!
const figuresOf = (statements: readonly AnyStatement[]) => statistics(world(statements), null, on).figures
const find = (figures: readonly Figure[], id: string) => figures.find((figure) => figureId(figure) === id)!
const counts = (figure: Figure) => Object.fromEntries((figure.content as Counts).rows.map(({ key, values }) => [key, values.length === 1 ? values[0] : values]))
const nonZero = (figure: Figure) => Object.fromEntries(Object.entries(counts(figure)).filter(([, value]) => ![value].flat().every((each) => each === 0)))

const party = (label: string) => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType: 'company' })
const parties: Lines = ['a', 'b', 'c', 'd'].map(party)
/** Two requests to three addressees each, one of one; one reply answers both of the first. */
const asked: Lines = [
  ...parties,
  { kind: 'request', label: 'r1', purpose: 'trace', addressees: ['#a', '#b', '#c'], sent: '2084-01-01', deadline: '2084-02-01' },
  { kind: 'request', label: 'r2', purpose: 'trace', addressees: ['#a', '#b', '#c'], sent: '2084-01-11', deadline: '2084-04-01' },
  { kind: 'request', label: 'r3', purpose: 'trace', addressees: ['#d'] },
  { kind: 'request', label: 'n1', purpose: 'right-of-reply', addressees: ['#d'], sent: '2084-02-01' },
  { kind: 'reply', label: 'p1', requests: ['#r1', '#r2'], from: '#a', responseKind: 'full', received: '2084-01-31' },
  { kind: 'reply', label: 'p2', requests: ['#r1'], from: '#b', responseKind: 'acknowledged', received: '2084-01-05' },
  { kind: 'reply', label: 'p3', requests: ['#r1'], from: '#b', responseKind: 'refused-with-reason', reason: 'secret', received: '2084-01-21' },
  { kind: 'reply', label: 'p4', requests: ['#r2'], from: '#d', responseKind: 'full', received: '2084-01-20' },
  { kind: 'reply', label: 'p5', requests: ['#r2'], from: '#b', responseKind: 'partial', received: '2084-05-01' },
  { kind: 'reply', label: 'p6', requests: ['#r1'], from: '#c', responseKind: 'no-answer', received: '2084-02-02' },
]

suite('figures of requests', () => {
  const { statements, id } = worldOf(...asked)
  const figures = figuresOf(statements)
  test('count requests, addressees and pairs; never purposes together', () => {
    deepEqual(counts(find(figures, 'requests.trace')), { requests: 3, addressees: 4, pairs: 7 })
    deepEqual(counts(find(figures, 'requests.right-of-reply')), { requests: 1, addressees: 1, pairs: 1 })
  })
  test('count replies, the requests that they answer and the pairs, each by itself', () => {
    const replies = find(figures, 'replies.trace')
    deepEqual(nonZero(replies), { 'full': [1, 2, 2], 'acknowledged': [1, 1, 1], 'refused-with-reason': [1, 1, 1], 'no-answer': [1, 1, 1] })
    deepEqual([replies.base.counted, replies.base.leftOut], [4, [{ reason: 'reply-of-nobody-asked', count: 1, statements: [id('p4')] }, { reason: 'reply-later', count: 1, statements: [id('p5')] }]])
    ok((replies.content as Counts).rows.every(({ share }) => share === null), 'replies and requests are not one to one: no share')
  })
  test('put each pair into one row', () => {
    const standing = find(figures, 'standing.trace')
    deepEqual(counts(standing), { 'answered': 2, 'refused': 1, 'word-only': 0, 'silence-recorded': 1, 'overdue': 0, 'open': 2, 'not-sent': 1 })
    equal((standing.content as Counts).rows.reduce((sum, { share }) => sum + share!, 0).toFixed(9), '1.000000000')
  })
  test('wait until an answer, with those that still wait: by hand', () => {
    const { content, base } = find(figures, 'time-to-answer.trace')
    const { shortest, longest } = content as SurvivalPair
    // Answered after 30 (r1 a), 20 (r2 a) and 20 (r1 b, refused); open: r1 c 60, r2 b and c 50.
    deepEqual(shortest.steps.map(({ days, atRisk, ended }) => [days, atRisk, ended]), [[20, 6, 2], [30, 4, 1]])
    deepEqual([shortest.open, shortest.median.days], [[50, 50, 60], 30])
    deepEqual(longest, shortest)
    deepEqual([base.counted, base.leftOut.map(({ reason, count }) => [reason, count])], [6, [['not-sent', 1]]])
  })
  test('a first word is no answer, and a silence no word', () => {
    const { shortest } = find(figures, 'time-to-first-word.trace').content as SurvivalPair
    deepEqual(shortest.steps.map(({ days, ended }) => [days, ended]), [[4, 1], [20, 1], [30, 1]])
  })
  test('each says on which base, from which sample and where it is cut off', () => {
    for (const figure of figures) {
      ok(figure.sampling.length > 0 && figure.truncation.length > 0)
      ok([...figure.sampling, ...figure.truncation, ...figure.method].every(({ values }) => Object.values(values).every((value) => value !== '')), figureId(figure))
    }
  })
  test('dates that are no single day are read short and long; a reply that may come later is open where it is read long', () => {
    const loose = worldOf(...parties,
      { kind: 'request', label: 'r', purpose: 'trace', addressees: ['#a', '#b', '#c'], sent: '2084-01' },
      { kind: 'reply', requests: ['#r'], from: '#a', responseKind: 'full', dated: '2084-02' },
      { kind: 'reply', requests: ['#r'], from: '#b', responseKind: 'full' },
      { kind: 'reply', requests: ['#r'], from: '#c', responseKind: 'full', received: '2084-02-20/2084-03-10' })
    const { content, method } = find(figuresOf(loose.statements), 'time-to-answer.trace')
    const { shortest, longest } = content as SurvivalPair
    // Sent 1 to 31 January. Of b nobody says when: at once, or on the day of the count.
    deepEqual(shortest.steps.map(({ days }) => days), [0, 1, 20])
    deepEqual([longest.steps.map(({ days }) => days), longest.open], [[59, 60], [60]])
    deepEqual(method.map(({ code, values }) => [code, values['count']]).filter(([code]) => code !== 'kaplan-meier' && code !== 'silence'), [['two-estimates', undefined], ['reply-undated', 1], ['reply-by-its-date', 1]])
  })
  test('a reply before its request is not counted, and said', () => {
    const odd = worldOf(...parties, { kind: 'request', label: 'r', purpose: 'trace', addressees: ['#a'], sent: '2084-01-10' }, { kind: 'reply', requests: ['#r'], from: '#a', responseKind: 'full', received: '2084-01-09' })
    deepEqual(find(figuresOf(odd.statements), 'time-to-answer.trace').base, { unit: 'pairs', counted: 0, leftOut: [{ reason: 'replied-before-sent', count: 1, statements: [odd.id('r')] }] })
  })
  test('a reply of which nobody says from whom is of the only addressee, and of none where there are several', () => {
    const one = worldOf(...parties, { kind: 'request', label: 'r', purpose: 'trace', addressees: ['#a'], sent: '2084-01-10' }, { kind: 'request', label: 's', purpose: 'trace', addressees: ['#a', '#b'], sent: '2084-01-10' }, { kind: 'reply', requests: ['#r', '#s'], responseKind: 'full', received: '2084-01-19' })
    deepEqual(nonZero(find(figuresOf(one.statements), 'replies.trace')), { full: [1, 1, 1] })
  })
  test('of one case are its requests alone', () => {
    const two = worldOf({ kind: 'case', label: 'k', title: 'One' }, ...parties, { kind: 'request', label: 'r', case: '#k', purpose: 'trace', addressees: ['#a'] }, { kind: 'request', label: 's', purpose: 'trace', addressees: ['#a', '#b'] })
    deepEqual(counts(find(statistics(two.world, two.id('k'), on).figures, 'requests.trace')), { requests: 1, addressees: 1, pairs: 1 })
    deepEqual(statistics(worldOf(...parties).world, null, on).figures, [])
  })
  test('law: a request that is withdrawn leaves everything as it was', () => {
    const more = worldOf(...asked,
      { kind: 'request', label: 'x', purpose: 'trace', addressees: ['#a', '#d'], sent: '2084-01-02' }, { kind: 'reply', label: 'px', requests: ['#x'], from: '#d', responseKind: 'full', received: '2084-01-04' },
      { kind: 'withdrawal', of: '#px', reason: 'of another case' }, { kind: 'withdrawal', of: '#x', reason: 'sent by mistake' })
    const byLabel = (of: { label(id: string): string | null }, all: readonly Figure[]) => JSON.stringify(all, (_, value) => (typeof value === 'string' ? (of.label(value) ?? value) : value))
    equal(byLabel(more, figuresOf(more.statements)), byLabel(worldOfLabels, figures))
  })
  const worldOfLabels = { label: (found: string) => statements.find((each) => each.id === found)?.fields.label ?? null }
  test('law: the order of statements does not matter', () => {
    const sorted = (all: readonly Figure[]) => all.map((figure) => ({ ...figure, base: { ...figure.base, leftOut: figure.base.leftOut.map((each) => ({ ...each, statements: each.statements.toSorted() })).toSorted((a, b) => (a.reason < b.reason ? -1 : 1)) } }))
    fc.assert(fc.property(fc.shuffledSubarray([...statements], { minLength: statements.length }), (shuffled) => deepEqual(sorted(figuresOf(shuffled)), sorted(figures))), { numRuns: 30 })
  })
  test('law: a request that is still open never shortens the median', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 }), (day, many) => {
      const more = worldOf(...asked, { kind: 'request', purpose: 'trace', addressees: ['#a', '#b', '#c'].slice(0, many), sent: `2084-02-${String(day).padStart(2, '0')}` })
      const median = (all: readonly Figure[]) => (find(all, 'time-to-answer.trace').content as SurvivalPair).shortest.median.days ?? Infinity
      ok(median(figuresOf(more.statements)) >= median(figures))
    }), { numRuns: 20 })
  })
})
