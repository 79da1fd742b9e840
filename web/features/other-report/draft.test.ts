/** Draft of a report: what is sent and sealed of it, when it is whole, and at which claim a fault stands. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changeClaim, changePassage, documentFields, emptyPassage, emptyReport, isComplete, passageFields, placeIn, reportStatements } from './draft.ts'

let count = 0
const newId = () => `id-${++count}`
const made = { type: 'made-in', item: 'x', country: 'XA' }
const whole = () => {
  const draft = emptyReport({ case: 'case', finding: null, document: null }, newId)
  const passage = draft.passages[0]!
  const worded = changePassage({ ...draft, report: { ...draft.report, title: ' A report ' } }, passage.id, { wording: ' as printed\n', at: '' })
  return changeClaim(worded, worded.passages[0]!, passage.claims[0]!.id, { ...made, unused: '' })
}

suite('draft of a report', () => {
  test('is sealed as its document and one statement for each passage; what is empty is absent', () => {
    const draft = whole()
    const [document, passage] = reportStatements(draft, '2031-05-06')
    deepEqual(document, { kind: 'document', ...documentFields(draft), case: 'case', author: null, made: '2031-05-06', handling: 'restricted' })
    deepEqual([document!['title'], document!['url']], ['A report', null])
    deepEqual(passage, { kind: 'reported-claim', document: draft.report.id, id: draft.passages[0]!.id, wording: 'as printed', at: null, language: null, says: 'asserts', claims: [made], case: 'case', author: null, made: '2031-05-06', handling: 'restricted' })
  })
  test('of a document that is recorded only the passages', () => {
    deepEqual(reportStatements({ ...whole(), document: 'known' }, '2031-05-06').map(({ kind, document }) => [kind, document]), [['reported-claim', 'known']])
  })
  test('is whole once each passage has words and each claim its members', () => {
    const draft = whole()
    equal(isComplete(draft), true)
    equal(isComplete({ ...draft, passages: [] }), false)
    equal(isComplete({ ...draft, passages: [...draft.passages, emptyPassage(newId)] }), false)
    const passage = draft.passages[0]!
    equal(isComplete(changePassage(draft, passage.id, { wording: ' ' })), false)
    equal(isComplete(changeClaim(draft, passage, passage.claims[0]!.id, { type: 'made-in', item: 'x' })), false)
    // A claim without a type is not sent, and keeps the draft from being whole.
    const more = changePassage(draft, passage.id, { claims: [{ id: 'new', claim: { type: '' } }, ...passage.claims] })
    deepEqual([isComplete(more), passageFields(more)[0]!.claims], [false, [made]])
  })
  test('a fault is placed at its claim and member', () => {
    deepEqual(['/claims/2/from', '/claims/0', '/claims/1/near/lat', '/wording', '/claims'].map(placeIn), [{ claim: 2, member: 'from' }, { claim: 0, member: null }, { claim: 1, member: 'near' }, null, null])
  })
})
