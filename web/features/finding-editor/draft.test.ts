import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changesOf, draftOf, emptyDraft, findingFields, naturesOf, type FindingDraft } from './draft.ts'
import { editing, redone, stepTo, undone } from '../../editing.ts'
import { changeSentence, dropClaim, joinBefore, moveSentence, pasteInto, putClaim, sentencesIn, splitSentence } from './edits.ts'

let count = 0
const newId = () => `s${++count}`
const made = { key: 'made', text: 'made in XA', claim: { type: 'made-in', item: '0'.repeat(32), country: 'XA' } }
const sealed = { title: 'T', sentences: [{ text: 'One.', claims: ['made'] }, { text: 'Two.', claims: [] }], claims: [{ ...made, claim: { ...made.claim } }], standardOfProof: null, confidence: null, confidenceReason: null, caveats: [], alternatives: [], substantivelyReferenced: [], case: null, author: null, handling: 'open' }
const draft = (): FindingDraft => draftOf('f', sealed, new Map([['Two.', 'context']]), newId)
const texts = ({ sentences }: FindingDraft) => sentences.map(({ text, claims, nature }) => [text, claims.join(), nature])

suite('draft of a finding', () => {
  test('what was not changed makes no correction; what was, only its members', () => {
    deepEqual(changesOf(draft(), sealed), [])
    deepEqual(changesOf({ ...draft(), title: 'T2', caveats: ['One.', ' '] }, sealed), [{ field: '/title', value: 'T2' }, { field: '/caveats', value: ['One.'] }])
  })
  test('empty sentences are not sealed; what a sentence is goes beside the finding', () => {
    const own = draft()
    deepEqual([findingFields(emptyDraft(null, null, newId))['sentences'], naturesOf(own)], [[], [{ text: 'Two.', nature: 'context' }]])
    deepEqual(naturesOf(changeSentence(own, own.sentences[1]!.id, { claims: ['made'] })), [])
  })
})

suite('edits of a finding', () => {
  test('split and joined again, a sentence and its claims are as before', () => {
    const own = draft()
    const split = splitSentence(changeSentence(own, own.sentences[0]!.id, { text: 'One part. Another.' }), own.sentences[0]!.id, 10, 'new')
    deepEqual(texts(split), [['One part.', 'made', ''], ['Another.', 'made', ''], ['Two.', '', 'context']])
    deepEqual([texts(joinBefore(split, 'new')!.draft)[0], joinBefore(split, 'new')!.cursor, joinBefore(split, split.sentences[0]!.id)], [['One part. Another.', 'made', ''], 10, null])
  })
  test('joined to a bound one it is bound, and of two natures none is kept', () => {
    const own = draft()
    deepEqual(texts(joinBefore(own, own.sentences[1]!.id)!.draft), [['One. Two.', 'made', '']])
    const [a, b] = [{ id: 'a', text: 'A.', claims: [], nature: 'context' as const }, { id: 'b', text: 'B.', claims: [], nature: 'opinion' as const }]
    deepEqual(texts(joinBefore({ ...own, sentences: [a, b] }, 'b')!.draft), [['A. B.', '', '']])
  })
  test('moved, but not beyond the ends', () => {
    const own = draft()
    deepEqual([texts(moveSentence(own, own.sentences[0]!.id, 1)).map(([text]) => text), moveSentence(own, own.sentences[0]!.id, -1)], [['Two.', 'One.'], own])
  })
  test('pasted text becomes sentences', () => {
    deepEqual(sentencesIn('It fell. It burst!\n\nوقع. ثم انفجر؟'), ['It fell.', 'It burst!', 'وقع.', 'ثم انفجر؟'])
    const own = draft()
    deepEqual(texts(pasteInto(own, own.sentences[1]!.id, 4, 4, ' Three. Four.', newId)), [['One.', 'made', ''], ['Two.Three.', '', 'context'], ['Four.', '', '']])
  })
  test('a claim keeps its sentences when its key changes, and leaves them unbound when it goes', () => {
    const own = draft()
    deepEqual(texts(putClaim(own, { ...made, key: 'origin' }, 'made'))[0], ['One.', 'origin', ''])
    deepEqual([texts(dropClaim(own, 'made'))[0], dropClaim(own, 'made').claims], [['One.', '', ''], []])
    equal(putClaim(own, { ...made, key: 'second' }, null).claims.length, 2)
  })
  test('each step can be undone and done again; typing in one place is one step', () => {
    const own = draft()
    let state = editing(own)
    for (const title of ['a', 'ab', 'abc']) state = stepTo(state, { ...state.draft, title }, 'title')
    state = stepTo(state, { ...state.draft, standardOfProof: 'x' }, 'standard')
    deepEqual([undone(state).draft.title, undone(undone(state)).draft.title, undone(undone(undone(state))).draft.title, redone(redone(undone(undone(state)))).draft.standardOfProof], ['abc', 'T', 'T', 'x'])
    deepEqual(stepTo(undone(state), own).future, [])
  })
})
