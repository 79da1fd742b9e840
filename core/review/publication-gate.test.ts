/**
 * What keeps a finding from being published: each attempt passes when its one fault is not there.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { world as worldOfAll } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { publicationGate, stagesOf } from './index.ts'
import { changed, evidence, finding, noticed, onePerson, passed, refusal, review, sentences, someDay, stops, whole, without } from './invented-review.suite.ts'

const withSentence = (text: string, claims: readonly string[], ...more: Record<string, unknown>[]) => [...evidence, finding({ sentences: [...sentences, { text, claims }] }), ...noticed, ...more, ...passed]
const nature = (text: string, more: object) => ({ kind: 'sentence', label: 'nature', of: '#finding', text, ...more })

suite('publicationGate', () => {
  test('lets the whole case pass, and not one from which anything is taken', () => {
    deepEqual(stops(...whole), [])
    for (const label of ['photo', 'traced', 'notice', 'documented-by-first', 'verified-by-second', 'cleared-by-third']) ok(stops(...without(label, ...(label === 'notice' ? ['answer'] : []))).length > 0, label)
  })
  test('a finding of one person: no stage is passed, and the built-in procedure holds though nobody configured it', () => {
    const found = stops(...evidence, finding(), ...noticed)
    deepEqual(found, ['documented', 'identified', 'traced', 'verified', 'cleared'].map((id) => `stage-open ${id} open`).concat('too-few-persons 0/2'))
  })

  test('an unbound sentence; as context, opinion or waived by a reviewer it passes', () => {
    const text = 'The factory worked at night.'
    deepEqual(stops(...withSentence(text, [])), ['sentence-unbound 3', 'stage-open verified again -sentences-bound'])
    for (const more of [{ nature: 'context' }, { nature: 'opinion' }, { nature: 'waived', by: '#second', author: '#second', reason: 'known to all' }]) deepEqual(stops(...withSentence(text, [], nature(text, more))), [])
  })
  test('a waiver of a sentence by its author, by a party to it, not in one’s own name, or for other words does not count', () => {
    const text = 'The factory worked at night.'
    const waived = { nature: 'waived', reason: 'known to all' }
    for (const more of [{ ...waived, by: '#author', author: '#author' }, { ...waived, by: '#works', author: '#works' }, { ...waived, by: '#second' }]) equal(stops(...withSentence(text, [], nature(text, more)))[0], 'sentence-unbound 3')
    equal(stops(...withSentence(text, [], nature('The factory worked at noon.', { nature: 'context' })))[0], 'sentence-unbound 3')
    // Somebody else turns the waiver to another sentence.
    const own = nature('The missile was used on 18 August 2024.', { ...waived, by: '#second', author: '#second' })
    equal(stops(...withSentence(text, [], own, { kind: 'correction', of: '#nature', reason: 'turned', changes: [{ field: '/text', value: text }], author: '#author' }))[0], 'sentence-unbound 3')
  })
  test('a verb stronger than the status; a waiver of a reviewer lets it pass', () => {
    const claims = [...finding().claims, { key: 'from', claim: { type: 'supplied', transfer: '#transfer' }, text: 'supplied' }]
    const supplied = (text: string, ...more: Record<string, unknown>[]) => stops(...evidence, { kind: 'transfer', label: 'transfer', from: '#works', toText: 'somebody', items: ['#part'], transferKind: 'sale' }, finding({ claims, sentences: [...sentences, { text, claims: ['from'] }] }), ...noticed, ...more, ...passed)
    deepEqual(supplied('Example Works supplied the part.'), ['sentence-too-strong 3 firm-words "supplied"'])
    deepEqual(supplied('Example Works may have supplied the part.'), [])
    deepEqual(supplied('Example Works supplied the part.', nature('Example Works supplied the part.', { nature: 'waived', by: '#second', author: '#second', reason: 'the invoice is at hand' })), [])
    deepEqual(supplied('This proves that Example Works may have supplied the part.'), ['sentence-too-strong 3 firm-words "proves"'])
  })
  test('a stale figure after a correction', () => {
    const older = { kind: 'correction', label: 'moved', of: '#use', reason: 'the day was wrong', changes: [{ field: '/when', value: '2024-08-25' }], author: '#first' }
    const found = stops(...whole, older)
    ok(found.some((each) => each.startsWith('sentence-too-strong 1 not-shown') || each.startsWith('sentence-too-strong 1 contradicted')), found.join())
    ok(found.some((each) => each.startsWith('sentence-too-strong 2')), found.join())
    ok(found.includes('claim-stale used,days'))
    for (const id of ['documented', 'identified', 'traced', 'cleared']) ok(found.includes(`stage-open ${id} again claim-changed`), id)
  })
  test('a figure that no claim gives', () => {
    deepEqual(stops(...withSentence('At most 200 days lie between.', ['days'])), ['sentence-too-strong 3 figure-not-given "200 days"'])
    deepEqual(stops(...withSentence('The missile was used on 19 August 2024.', ['used'])), ['sentence-too-strong 3 date-not-given "2024-08-19"'])
  })

  test('a review by the author, by who corrected the finding, by a second record of the author, or with no author recorded', () => {
    const replaced = (by: string, ...more: Record<string, unknown>[]) => stops(...without('verified-by-second'), ...more, review('verified', by))
    equal(replaced('author')[0], 'stage-open verified open by-the-author')
    deepEqual(replaced('second'), [])
    const second = { kind: 'party', label: 'twin', names: [{ text: 'Twin', use: 'pseudonym' }], partyType: 'person' }
    deepEqual(replaced('twin', second), [])
    equal(replaced('twin', second, { kind: 'sameness', a: '#twin', b: '#author', of: 'party', judgement: 'same', reason: 'one person' })[0], 'stage-open verified open by-the-author')
    ok(stops(...changed('finding', { author: null })).every((each) => !each.startsWith('stage-open') || each.includes('author-unknown')))
    const corrected = [...evidence, finding(), { kind: 'correction', of: '#finding', reason: 'a title', changes: [{ field: '/title', value: 'Shorter' }], author: '#second' }, ...noticed, ...passed]
    equal(stops(...corrected)[0], 'stage-open verified open by-the-author')
  })
  test('a review by a party to it, by who read the mark where that is separate, by who passed the other, and in another’s name', () => {
    const replaced = (stage: string, label: string, by: string, more: object = {}) => stops(...without(label), review(stage, by, more))[0]
    equal(replaced('documented', 'documented-by-first', 'works'), 'stage-open documented open by-a-party-to-it')
    equal(replaced('verified', 'verified-by-second', 'reader'), 'stage-open verified open did-the-work')
    equal(replaced('verified', 'verified-by-second', 'first'), 'stage-open verified open passed-the-other')
    equal(replaced('documented', 'documented-by-first', 'second', { author: null }), 'stage-open documented open not-in-own-name')
    equal(replaced('documented', 'documented-by-first', 'reader'), undefined)
  })
  test('one person for all that one person may pass is too few', () => {
    const procedure = { kind: 'procedure', case: '#case', title: 'One stage', stages: [{ id: 'read', title: 'Read' }], persons: 2 }
    const [first, ...rest] = evidence
    deepEqual(stops(first!, ...rest, procedure, finding(), ...noticed, review('read', 'first')), ['too-few-persons 1/2'])
  })
  test('a stage passed falls when the finding is corrected', () => {
    const title = { kind: 'correction', of: '#finding', reason: 'a title', changes: [{ field: '/title', value: 'Shorter' }], author: '#author' }
    ok(stops(...whole, title).includes('stage-open verified again finding-corrected'))
    deepEqual(stops(...whole, title, ...passed.map((line) => ({ ...line, label: `${String(line['label'])}-again` }))), [])
  })
  test('a refusal stands whatever else is said, but for a reviewer who may pass the stage', () => {
    const no = refusal('verified', 'third')
    const waiver = review('waiver:procedure', 'author', { reason: 'in haste' })
    deepEqual(stops(...whole, no), ['stage-refused verified'])
    deepEqual(stops(...whole, no, waiver), ['stage-refused verified'])
    // Somebody else takes it back, or turns it round.
    deepEqual(stops(...whole, no, { kind: 'withdrawal', of: '#refused-verified-by-third', reason: 'inconvenient', author: '#author' }), ['stage-refused verified'])
    deepEqual(stops(...whole, no, { kind: 'correction', of: '#refused-verified-by-third', reason: 'a slip', changes: [{ field: '/outcome', value: 'passed' }], author: '#author' }), ['stage-refused verified'])
    // A correction of a comma does not turn a refusal into an open stage that a waiver covers.
    deepEqual(stops(...whole, no, { kind: 'correction', of: '#finding', reason: 'a comma', changes: [{ field: '/title', value: 'Short.' }], author: '#author' }, waiver).filter((each) => !each.startsWith('stage-open') || each.includes('verified')), ['stage-open verified again finding-corrected finding-corrected', 'too-few-persons 0/2'])
    deepEqual(stops(...evidence, onePerson, finding(), ...noticed, no, { kind: 'correction', of: '#finding', reason: 'a comma', changes: [{ field: '/title', value: 'Short.' }], author: '#author' }, waiver), ['stage-open verified again finding-corrected'])
    deepEqual(stops(...whole, no, { ...review('verified', 'second'), label: 'after-all' }), [])
    deepEqual(stops(...whole, no, { kind: 'withdrawal', of: '#refused-verified-by-third', reason: 'my error', author: '#third' }), [])
  })
  test('a waiver of the whole procedure: by name and reason it opens stages and four eyes, is told as the author’s own, and falls with what it waived', () => {
    const bare = [...evidence, onePerson, finding(), ...noticed]
    const waiver = review('waiver:procedure', 'author', { reason: 'an example' })
    const { world, id } = worldOf(...bare, waiver)
    const stages = stagesOf(world, id('finding'), someDay)!
    deepEqual([stages.waiver!.isOwn, stages.isReadAlone], [true, true])
    deepEqual(publicationGate(world, id('finding'), someDay)!.problems, [])
    for (const more of [{ reason: null }, { author: null }, { by: '#works', author: '#works' }, { outcome: 'refused' }]) ok(stops(...bare, { ...waiver, ...more }).length > 0, JSON.stringify(more))
    ok(stops(...bare, waiver, { kind: 'correction', of: '#finding', reason: 'more', changes: [{ field: '/title', value: 'Longer' }], author: '#author' }).length > 0)
  })
  test('the author alone waives nothing, unless rules of one person were sealed before the finding', () => {
    const waiver = review('waiver:procedure', 'author', { reason: 'in haste' })
    const whys = (...lines: Lines) => { const { world, id } = worldOf(...lines); return stagesOf(world, id('finding'), someDay)!.waiversNotCounted.map(({ why }) => why) }
    deepEqual(whys(...evidence, finding(), ...noticed, waiver), ['by-the-author'])
    deepEqual(whys(...evidence, finding(), ...noticed, onePerson, waiver), ['by-the-author'], 'rules that were sealed for it afterwards')
    deepEqual(whys(...evidence, finding({ author: null }), ...noticed, review('waiver:procedure', 'first', { reason: 'in haste' })), ['author-unknown'])
    ok(stops(...evidence, finding(), ...noticed, waiver).includes('too-few-persons 0/2'))
    deepEqual(stops(...evidence, finding(), ...noticed, review('waiver:procedure', 'first', { reason: 'read in another way' })), [], 'another person answers for it by name')
    deepEqual(stops(...evidence, onePerson, finding(), ...noticed, waiver), [])
  })
  test('who marked a sentence as context is told, and whether that is its author', () => {
    const text = 'The factory worked at night.'
    const marked = (more: object) => { const { world, id } = worldOf(...withSentence(text, [], nature(text, { nature: 'context', ...more }))); const { markedBy, isOwnMark } = publicationGate(world, id('finding'), someDay)!.sentences[2]!; return [markedBy === null ? null : world.get(markedBy, 'party')!.fields.label, isOwnMark] }
    deepEqual([marked({ author: '#author' }), marked({ author: '#second' }), marked({ author: '#first', by: '#author' }), marked({})], [['author', true], ['second', false], ['author', true], [null, true]])
  })
  test('an optional stage is left out with a reason; another cannot be', () => {
    deepEqual(stops(...without('traced-by-first', 'traced'), review('waiver:traced', 'first', { reason: 'no serial to trace' })), [])
    equal(stops(...without('traced-by-first', 'traced'), review('waiver:traced', 'author', { reason: 'no serial to trace' }))[0], 'stage-open traced open -trace-reply by-the-author')
    equal(stops(...without('verified-by-second'), review('waiver:verified', 'second', { reason: 'no time' }))[0], 'stage-open verified open not-optional')
  })
  test('a procedure sealed, changed or withdrawn after the finding does not loosen what it goes by', () => {
    const lax = { kind: 'procedure', label: 'lax', case: '#case', title: 'Lax', stages: [{ id: 'glance', title: 'Glance', reviewer: 'anyone' }], persons: 1 }
    const strict = { kind: 'procedure', label: 'strict', case: '#case', title: 'Strict', stages: [{ id: 'read', title: 'Read' }, { id: 'again', title: 'Again', separateFrom: ['read'] }], persons: 2 }
    const glance = review('glance', 'first')
    ok(stops(...evidence, finding(), ...noticed, lax, glance).includes('stage-open verified open'))
    deepEqual(stops(...evidence, lax, finding(), ...noticed, glance), [])
    const expected = ['stage-open read open', 'stage-open again open', 'too-few-persons 0/2']
    deepEqual(stops(...evidence, strict, finding(), ...noticed, { kind: 'withdrawal', of: '#strict', reason: 'tiresome' }), expected)
    deepEqual(stops(...evidence, strict, finding(), ...noticed, { kind: 'correction', of: '#strict', reason: 'tiresome', changes: [{ field: '/stages', value: lax.stages }] }, glance), expected)
  })
  test('the name of a confidential party in what goes out, in another alphabet too', () => {
    const hidden = { kind: 'party', label: 'hidden', names: [{ text: 'Zoran Vyhadanyi' }], partyType: 'person', publicRole: 'public-official', handling: 'confidential' }
    deepEqual(stops(hidden, ...changed('finding', { caveats: ['Zoran Vyhadanyi was not asked.'] })), ['stage-open cleared again -no-confidential', 'confidential-told /caveats'])
    deepEqual(stops(hidden, ...changed('finding', { caveats: ['Nobody was asked.'] })), [])
    const { world, statements } = worldOf(hidden, ...changed('photo', { caption: 'held by Vyhadanyi, Zoran' }))
    const all = publicationGate(world, world.of('finding')[0]!.id, someDay, { statements, isShown: () => true, mayTell: false })!.problems
    deepEqual(all.map((each) => each.code === 'confidential-told' && each.told.path), [])
    const captions = publicationGate(world, world.of('finding')[0]!.id, someDay, { statements, isShown: ({ kind }) => kind === 'photo', mayTell: false })!.problems
    deepEqual(captions.map((each) => each.code === 'confidential-told' && each.told.path), ['/caption'])
  })
  test('nothing stands against a finding that is not there', () => {
    equal(publicationGate(worldOfAll([]), 'f'.repeat(32), someDay), null)
  })
})
