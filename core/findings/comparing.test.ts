/**
 * Two versions of a finding side by side, and a finding beside what another report says; over an invented world.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Claim } from '@proofmark/core/statements'
import { agreementOf, differingTerms, findingVersions, relationOf, reportedView, weighedFinding, worldBefore } from './index.ts'
import { marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'

const within = (days: number, item = '#part') => ({ type: 'production-to-use', item, atMostDays: days })
const finding = {
  kind: 'finding', label: 'finding', title: 'short', caveats: ['One mark.'],
  sentences: [{ text: 'The part was used at most 230 days after it was made.', claims: ['a'] }, { text: 'Nothing else is said.', claims: [] }],
  claims: [{ key: 'a', claim: within(230), text: 'at most 230 days' }, { key: 'b', claim: { type: 'part-of', item: '#part', whole: '#whole' }, text: 'a part' }],
}
const id = (n: number) => n.toString(16).padStart(32, '0')

suite('findingVersions', () => {
  test('the same finding at one time differs in nothing', () => {
    const { world, id: of } = worldOf(...marked, ...oneHeld, finding)
    const view = weighedFinding(world, of('finding'))!
    const { isSame, sentences } = findingVersions(view, view)
    deepEqual([isSame, sentences.map(({ change }) => change)], [true, ['same', 'same']])
  })
  test('a later judgement shows in status and sentence, a correction in words and terms; what went and what came is told apart', () => {
    const changed = {
      kind: 'correction', of: '#finding', reason: 'a figure was wrong', changes: [
        { field: '/sentences', value: [{ text: 'The part was used at most 240 days after it was made.', claims: ['a'] }, { text: 'It came from another town.', claims: [] }] },
        { field: '/caveats', value: ['One mark.', 'One photograph.'] },
      ],
    }
    const { world, id: of, statements } = worldOf(...marked, ...oneHeld, finding, { kind: 'reading', mark: '#mark', scheme: 'juche', meaning: 'no', status: 'rejected', reason: 'example' }, changed)
    const sealed = statements.findIndex(({ kind }) => kind === 'finding') + 1
    const [before, after] = [weighedFinding(worldBefore(world, sealed), of('finding'))!, weighedFinding(world, of('finding'))!]
    const versions = findingVersions(before, after)
    deepEqual([versions.isSame, versions.status], [false, { before: 'established', after: 'not-established' }])
    deepEqual(versions.sentences.map(({ change, before: a, after: b }) => [change, a?.text.slice(0, 20), b?.text.slice(0, 20), a?.status, b?.status]), [
      ['changed', 'The part was used at', 'The part was used at', 'established', 'not-established'], ['added', undefined, 'It came from another', undefined, null], ['removed', 'Nothing else is said', undefined, null, undefined],
    ])
    deepEqual(versions.claims.map(({ change, after: b }) => [change, b?.key, b?.status]), [['changed', 'a', 'not-established'], ['same', 'b', 'established']])
    deepEqual(versions.caveats.map(({ change }) => change), ['same', 'added'])
    equal(weighedFinding(worldBefore(world, sealed - 1), of('finding')), null)
  })
})

suite('claims beside claims', () => {
  test('are the same, of one subject in other terms, of some of the same things, or neither', () => {
    const made = (country: string, item = id(1)): Claim => ({ type: 'made-in', item, country })
    const used = (...items: string[]): Claim => ({ type: 'at-least-used', items, count: 1, from: '2031-01-01', to: '2031-12-31' })
    deepEqual([relationOf(made('XA'), { country: 'XA', item: id(1), type: 'made-in' }), relationOf(made('XA'), made('XB')), relationOf(made('XA'), made('XA', id(2))), relationOf(used(id(1), id(2)), used(id(2), id(3))), relationOf(made('XA'), used(id(1)))],
      ['same', 'subject', null, 'part', null])
    deepEqual(differingTerms(made('XA'), made('XB')), [{ name: 'country', ours: 'XA', theirs: 'XB' }])
  })
})

suite('reportedView', () => {
  const report = (says: string, claims: object[], more: object = {}) => ({ kind: 'reported-claim', document: '#report', wording: 'as printed', says, claims, ...more })
  const lines = [
    ...marked, ...oneHeld, finding, { kind: 'document', label: 'report', documentType: 'organisation-publication', title: 'Example report' },
    report('asserts', [within(240)]), report('asserts', [within(10)]), report('denies', [within(230)]), report('asserts', [{ type: 'made-in', item: '#part', country: 'XA' }]),
  ]
  test('their claims are weighed over our statements: what they say more, deny or leave open is told, with the terms in which we differ', () => {
    const { world, id: of } = worldOf(...lines)
    const view = reportedView(world, weighedFinding(world, of('finding'))!, of('report'))!
    deepEqual(view.rows.map(({ says, status, agreement, ours }) => [says, status, agreement, ours.map(({ key, relation, terms }) => [key, relation, ...terms.map(({ name, ours: a, theirs: b }) => `${name} ${a} ${b}`)])]), [
      ['asserts', 'established', 'agree', [['a', 'subject', 'atMostDays 230 240']]],
      ['asserts', 'not-established', 'not-shown', [['a', 'subject', 'atMostDays 230 10']]],
      ['denies', 'established', 'contradict', [['a', 'same']]],
      ['asserts', 'not-established', 'not-shown', []],
    ])
    deepEqual([view.onlyOurs.map(({ key }) => key), view.counts], [['b'], { agree: 1, 'they-say-more': 0, 'they-say-less': 0, contradict: 1, 'not-shown': 2 }])
  })
  test('a withdrawn entry counts for nothing, and a document of which nothing is recorded has no view', () => {
    const { world, id: of } = worldOf(...marked, ...oneHeld, finding, { kind: 'document', label: 'report', documentType: 'organisation-publication', title: 'Example report' }, report('asserts', [within(240)], { label: 'said' }), { kind: 'withdrawal', of: '#said', reason: 'misread' })
    equal(reportedView(world, weighedFinding(world, of('finding'))!, of('report')), null)
  })
  test('what cannot be weighed within its steps is not shown, and says so', () => {
    const { world, id: of } = worldOf(...lines)
    const view = reportedView(world, weighedFinding(world, of('finding'))!, of('report'), 40)!
    // That nobody identified a country is found without counting.
    deepEqual(view.rows.map(({ agreement, cut }) => `${agreement} ${cut}`), ['not-shown too-many-steps', 'not-shown too-many-steps', 'not-shown too-many-steps', 'not-shown null'])
  })
  test('each word against each status', () => {
    deepEqual((['established', 'possible', 'contradicted', 'not-established'] as const).map((status) => (['asserts', 'holds-possible', 'denies', 'leaves-open'] as const).map((says) => agreementOf(says, status))), [
      ['agree', 'they-say-less', 'contradict', 'they-say-less'], ['they-say-more', 'agree', 'they-say-more', 'agree'], ['contradict', 'contradict', 'agree', 'they-say-less'], ['not-shown', 'not-shown', 'not-shown', 'agree'],
    ])
  })
})
