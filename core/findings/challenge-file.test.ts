/**
 * The six attacks: what answers each, and that a gap is shown where nothing does.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { findingView } from './index.ts'
import { judged, type Lines, marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'

const example = { kind: 'case', label: 'case', title: 'Example case' }
const party = (label: string, more: object = {}) => ({ kind: 'party', label, case: '#case', names: [{ text: `Party ${label}` }], partyType: 'organisation', ...more })
const finding = (more: object = {}) => ({
  kind: 'finding', label: 'finding', case: '#case', author: '#author', title: 'short', sentences: [{ text: 'It was short.', claims: ['a'] }],
  claims: [{ key: 'a', claim: { type: 'production-to-use', item: '#part', atMostDays: 230 }, text: 'at most' }], ...more,
})
const base: Lines = [example, party('author'), party('other'), ...marked, ...oneHeld]

/** Answers and gaps of one attack. */
function answerTo(attack: string, ...lines: Lines) {
  const { world, id, label } = worldOf(...lines)
  const found = findingView(world, id('finding'))!.challenge.filter((each) => each.attack === attack)
  equal(found.length, 1, attack)
  const { answers, gaps, said } = found[0]!
  for (const { because } of answers) ok(because.length > 0, 'every answer says which statements it rests on')
  return { texts: answers.map(({ text }) => text), because: answers.map(({ because }) => because.map(label)), gaps: gaps.map(({ text }) => text), said: said.map(({ wording }) => wording), hashes: answers.map(({ hash }) => hash) }
}

suite('challengeFile', () => {
  test('has all six attacks, and of an empty case each with its gap', () => {
    const { world, id } = worldOf(...base, finding({ substantivelyReferenced: ['#other'] }))
    const file = findingView(world, id('finding'))!.challenge
    deepEqual(file.map(({ attack }) => attack), ['funding', 'competence', 'party-to-the-conflict', 'originals', 'other-readings', 'right-of-reply', 'not-known'])
    for (const { attack, gaps } of file) equal(gaps.length > 0, attack !== 'other-readings' && attack !== 'not-known', attack)
  })
  test('funding: the statement of the case, and what parties of the case disclose, each with whether it was verified', () => {
    const none = answerTo('funding', ...base, finding())
    deepEqual([none.texts, none.gaps], [[], ['The case has no funding statement.']])
    const disclosures = [{ text: 'paid by XA', verified: 'yes' }, { text: 'paid by XB', verified: 'no' }, { text: 'paid by XC' }]
    const lines = base.map((line) => (line['label'] === 'case' ? { ...line, fundingStatement: 'Nobody pays.' } : line['label'] === 'other' ? { ...line, disclosures } : line))
    const { texts, gaps } = answerTo('funding', ...lines, party('stranger', { case: null, disclosures }), finding())
    deepEqual(texts, ['Nobody pays.', 'Party other: paid by XA', 'Party other: paid by XB (not verified)', 'Party other: paid by XC (whether it was verified is not recorded)'])
    deepEqual(gaps, [])
  })
  test('competence: of the author and of those whose readings it rests on; a gap for each of whom nothing is recorded', () => {
    const lines = base.map((line) => (line['label'] === 'rd-juche' ? { ...line, by: '#other' } : line['label'] === 'author' ? { ...line, competence: 'read 100 marks' } : line))
    const { texts, gaps } = answerTo('competence', ...lines, finding({ standardOfProof: 'balance of probabilities' }))
    deepEqual(texts, ['Party author: read 100 marks', 'Read or identified by Party other: juche (accepted)', 'Standard of proof: balance of probabilities'])
    deepEqual(gaps, ['No competence is recorded for Party other.', 'No review by another person is recorded as passed.'])
  })
  test('competence: a review by another person answers, one by the author does not, and a refused one is a gap with its reason', () => {
    const review = (by: string, outcome: string) => ({ kind: 'review', label: `${by} ${outcome}`.replace(' ', '-'), of: '#finding', stage: 'second reader', outcome, by: `#${by}`, ...(outcome === 'refused' ? { reason: 'the mark is blurred' } : {}) })
    const noReview = 'No review by another person is recorded as passed.'
    const gapsWith = (...reviews: Lines) => answerTo('competence', ...base, finding(), ...reviews).gaps.filter((gap) => !gap.startsWith('No competence'))
    deepEqual(gapsWith(), [noReview])
    deepEqual(gapsWith(review('author', 'passed')), [noReview])
    deepEqual(gapsWith(review('other', 'passed')), [])
    deepEqual(gapsWith(review('other', 'refused')), ['A reviewer refused a stage: second reader: refused, by Party other, because the mark is blurred.', noReview])
    deepEqual(answerTo('competence', ...base, finding(), review('other', 'passed')).because.at(-1), ['other-passed'])
  })
  test('other readings: what a claim of one lot or of diversion leaves open is a gap, and who compared the items answers for it', () => {
    const claims = [{ key: 'a', claim: { type: 'same-lot-or-sequence', items: ['#part', '#again'], shares: 'lot' }, text: 'one lot' }, { key: 'left', claim: { type: 'diverted-between', item: '#again', from: '2024' }, text: 'left then' }]
    const again = { kind: 'item', label: 'again', description: 'actuator', itemClass: 'actuator' }
    const same = { kind: 'sameness', label: 'same', a: '#part', b: '#again', of: 'lot', judgement: 'same', reason: 'compared', by: '#other' }
    const { gaps } = answerTo('other-readings', ...base, again, same, finding({ claims }))
    deepEqual(gaps, ['Not settled, of the claim a: one lot, inferred from the lot numbers as read.', 'Not settled, of the claim a: judged to be of one lot, by the word of who compared them.', 'Not settled, of the claim left: account 1 of 1: no custody without authority is recorded.'])
    ok(answerTo('competence', ...base, again, same, finding({ claims })).gaps.includes('No competence is recorded for Party other.'))
    const read = ['#part', '#again'].map((item, at) => ({ kind: 'reading', label: `lot-${at}`, item, scheme: 'example', meaning: 'lot', lot: '7-83', status: 'accepted' }))
    deepEqual(answerTo('other-readings', ...base, again, ...read, finding({ claims: claims.slice(0, 1) })).gaps, [])
  })
  test('a party to the conflict: who held each item, on what terms it was shown; a gap for each item without a holder', () => {
    const bare = answerTo('party-to-the-conflict', ...base, finding())
    deepEqual([bare.texts, bare.gaps], [[], ['No custodian is recorded for: missile.', 'No custodian is recorded for: actuator.']])
    const site = { kind: 'site', label: 'site', accessConditions: 'shown for an hour' }
    const lines = [site, ...base.map((line) => (line['label'] === 'whole' ? { ...line, custodian: '#other', documentedAt: ['#site'] } : line['label'] === 'part' ? { ...line, custodianText: 'a museum' } : line))]
    const { texts, gaps } = answerTo('party-to-the-conflict', ...lines, finding())
    deepEqual([texts, gaps], [['missile: held by Party other', 'Party other is an organisation', 'Access: shown for an hour', 'actuator: held by a museum'], ['Whether Party other depends on a party to the conflict is not recorded.']])
  })
  test('a party to the conflict: who held it is told with what it is and on whom it depends, each hand-over, and where the chain does not close', () => {
    const lines = base.map((line) => (line['label'] === 'part' ? { ...line, custodian: '#other' } : line['label'] === 'other' ? { ...line, affiliation: '#author' } : line))
    const { texts, gaps } = answerTo('party-to-the-conflict', ...lines, finding(), { kind: 'custody', of: ['#part'], from: '#author', toText: 'a laboratory', when: '2024-09-02', why: 'to be read' })
    deepEqual(texts, ['actuator: held by Party other', 'Party other is an organisation, and depends on Party author', 'actuator: from Party author to a laboratory, 2024-09-02: to be read'])
    ok(gaps.includes('The chain of custody of actuator does not close: who handed it over did not have it.') && !gaps.some((gap) => gap.startsWith('Whether')), gaps.join('\n'))
  })
  test('funding: of whom the sources depend, and which are one source', () => {
    const documents = [{ kind: 'document', label: 'first', title: 'First', documentType: 'news', issuer: '#other' }, { kind: 'document', label: 'copy', title: 'Copy', documentType: 'news', restsOn: '#first' }]
    const lines = base.map((line) => (line['label'] === 'mark' ? { ...line, sources: [{ document: '#first' }, { document: '#copy' }] } : line['label'] === 'other' ? { ...line, affiliation: '#author' } : line))
    const { texts, gaps } = answerTo('funding', ...documents, ...lines, finding())
    deepEqual([texts, gaps], [['Source: First, issued by Party other, which depends on Party author', 'Source: Copy', 'Copy rests on First: they count as one source'], ['The case has no funding statement.', 'Of whom the source depends is not recorded: Copy.']])
  })
  test('originals: what of a mark was not read for certain', () => {
    const lines = base.map((line) => (line['label'] === 'mark' ? { ...line, transcription: '113', note: 'worn' } : line))
    ok(answerTo('originals', ...lines, finding()).texts.includes('mark 113: present: worn'))
  })
  test('what is not known: caveats, what would decide, claims that are less than established, and fields that are not shown', () => {
    const { texts, gaps } = answerTo('not-known', ...base, finding({ caveats: ['Nobody saw it fly.'], alternatives: [{ text: 'a lot number', setAsideBecause: 'two bear it', wouldDecide: 'a third' }], claims: [{ key: 'a', claim: { type: 'production-to-use', item: '#part', atMostDays: 3 }, text: 'at most three' }] }))
    deepEqual([texts, gaps], [['Nobody saw it fly.', 'a lot number: what would decide: a third'], ['The claim a is not established: at most three']])
  })
  test('originals: photographs by their hash come first; an illustration alone leaves the gap', () => {
    const photo = (label: string, pictureType: string, digit: string) => ({ kind: 'photo', label, pictureType, caption: label, shows: ['#mark'], blob: { sha256: digit.repeat(64), size: 1, type: 'image/png' } })
    const drawn = answerTo('originals', ...base, finding(), photo('drawing', 'illustration', 'a'))
    deepEqual([drawn.because, drawn.gaps.length], [[['drawing']], 1])
    const both = answerTo('originals', ...base, finding(), photo('drawing', 'illustration', 'a'), photo('picture', 'original', 'b'))
    deepEqual([both.because, both.hashes, both.gaps], [[['picture'], ['drawing']], ['b'.repeat(64), 'a'.repeat(64)], []])
  })
  test('other readings: every one with its standing and reason; a gap for each that nobody judged', () => {
    const weighed = answerTo('other-readings', ...base, finding({ alternatives: [{ text: 'a lot number', setAsideBecause: 'two parts bear it' }] }))
    deepEqual(weighed.gaps, [])
    ok(weighed.texts.includes('113: juche: accepted, because example') && weighed.texts.includes('113: plant-name: rejected, because example'))
    equal(weighed.texts.at(-1), 'a lot number: set aside because two parts bear it')
    const open = answerTo('other-readings', ...base.filter((line) => line['label'] !== 'rd-plant-name'), finding())
    deepEqual(open.gaps, ['113: the reading by plant-name has been neither accepted nor rejected.'])
    ok(answerTo('other-readings', example, party('author'), ...marked, ...judged(() => 'rejected'), finding()).texts.every((text) => !text.includes('accepted')))
  })
  test('right of reply: notices and the words that came back; a gap for each party of whom something is said and who got none', () => {
    const notice = { kind: 'request', label: 'notice', purpose: 'right-of-reply', addressees: ['#other'], finding: '#finding', sent: '2084-01-01' }
    const trace = { ...notice, label: 'trace', purpose: 'trace' }
    const reply = { kind: 'reply', requests: ['#notice'], from: '#other', responseKind: 'disputed', wording: 'It is not ours.' }
    const of = finding({ substantivelyReferenced: ['#other', '#author'] })
    deepEqual(answerTo('right-of-reply', ...base, of, trace).gaps, ['No notice to Party other before publication is recorded.', 'No notice to Party author before publication is recorded.'])
    const { texts, gaps } = answerTo('right-of-reply', ...base, of, notice, reply)
    deepEqual([texts, gaps], [['Notice to Party other, 2084-01-01', 'Party other: It is not ours.'], ['No notice to Party author before publication is recorded.']])
  })
  test('right of reply: of silence it says what is not recorded and how long there was to answer', () => {
    const notice = { kind: 'request', label: 'notice', purpose: 'right-of-reply', addressees: ['#other', '#author'], finding: '#finding', sent: '2084-01-01', deadline: '2084-01-15' }
    const reply = { kind: 'reply', requests: ['#notice'], from: '#author', responseKind: 'disputed', wording: 'No.' }
    deepEqual(answerTo('right-of-reply', ...base, finding({ substantivelyReferenced: ['#other', '#author'] }), notice, reply).texts.at(-1), 'Nothing is recorded from Party other, which had 14 days to answer, until 2084-01-15')
  })
  test('competence: a review that was waived is a gap, by whom and why', () => {
    const { gaps } = answerTo('competence', ...base, finding(), { kind: 'review', of: '#finding', stage: 'waiver:procedure', outcome: 'passed', by: '#author', reason: 'an example' })
    deepEqual(gaps.slice(-2), ['No review by another person is recorded as passed.', 'The review was waived by Party author: an example.'])
  })
  test('right of reply: a waiver answers by whom and why, leaves the gap that nobody was asked, and is no review of the work', () => {
    const lines = [...base, finding({ substantivelyReferenced: ['#other'] }), { kind: 'review', label: 'waiver', of: '#finding', stage: 'right-of-reply', outcome: 'passed', by: '#other', reason: 'a demonstration' }]
    const { texts, gaps, because } = answerTo('right-of-reply', ...lines)
    deepEqual([texts, because, gaps], [['Waived by Party other: a demonstration'], [['waiver']], ['No notice to Party other before publication is recorded.']])
    ok(answerTo('competence', ...lines).gaps.includes('No review by another person is recorded as passed.'))
  })
  test('quotes what was said against it in the same case, and in no other', () => {
    const said = (stance: string, more: object = { case: '#case' }) => ({ kind: 'position', party: '#other', form: 'quote', wording: stance, stance, ...more })
    const lines = [...base, finding(), said('attacks-independence'), said('attacks-independence', {}), said('attacks-method'), said('denies'), said('supports')]
    deepEqual(['funding', 'originals', 'right-of-reply', 'competence'].map((attack) => answerTo(attack, ...lines).said), [['attacks-independence'], ['attacks-method'], ['denies'], []])
  })
})
