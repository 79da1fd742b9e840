/**
 * An invented case that passes every stage, for tests that break it in one place each.
 * @module
 */
import { day } from '@proofmark/core/dates'
import { judged, worldOf, type Lines } from '../statements/invented-world.test.ts'
import { builtInProcedure, publicationGate } from './index.ts'

/** 1 January 2085: after every deadline of the case. */
export const someDay = day(42_004)

const person = (label: string, more: object = {}) => ({ kind: 'party', label, case: '#case', names: [{ text: `Person ${label}`, use: 'pseudonym' }], partyType: 'person', publicRole: 'private', ...more })
export const review = (stage: string, by: string, more: object = {}) => ({ kind: 'review', label: `${stage.replace(':', '-')}-by-${by}`, case: '#case', of: '#finding', stage, outcome: 'passed', by: `#${by}`, author: `#${by}`, ...more })
export const refusal = (stage: string, by: string, more: object = {}) => review(stage, by, { label: `refused-${stage}-by-${by}`, outcome: 'refused', reason: 'the mark is blurred', ...more })

export const sentences = [
  { text: 'The missile was used on 18 August 2024.', claims: ['used'] },
  { text: 'At most 230 days lie between production and use.', claims: ['days'] },
]
export const finding = (more: object = {}) => ({
  kind: 'finding', label: 'finding', case: '#case', author: '#author', title: 'Short', sentences,
  claims: [
    { key: 'used', claim: { type: 'used-within', item: '#whole', from: '2024-08-18', to: '2024-08-18' }, text: 'used then' },
    { key: 'days', claim: { type: 'production-to-use', item: '#part', atMostDays: 230 }, text: 'at most so long' },
  ],
  alternatives: [{ text: 'a lot number', setAsideBecause: 'two parts bear it' }], substantivelyReferenced: ['#works'], ...more,
})

/** All that is there before the finding. */
export const evidence: Lines = [
  { kind: 'case', label: 'case', title: 'Example case', fundingStatement: 'Nobody pays.' },
  ...['author', 'reader', 'first', 'second', 'third'].map((label) => person(label)),
  { kind: 'party', label: 'works', case: '#case', names: [{ text: 'Example Works' }], partyType: 'company' },
  { kind: 'site', label: 'site', what: 'depot', when: '2024-09-01' },
  { kind: 'use', label: 'use', what: 'strike on Example Town', when: '2024-08-18' },
  { kind: 'item', label: 'whole', description: 'missile', itemClass: 'missile', usedIn: ['#use'], documentedAt: ['#site'], custodianText: 'a museum' },
  { kind: 'item', label: 'part', description: 'actuator', itemClass: 'actuator', partOf: '#whole', documentedAt: ['#site'], custodianText: 'a museum' },
  { kind: 'mark', label: 'mark', item: '#part', transcription: '113', transcribedBy: '#reader', author: '#reader' },
  ...judged((scheme) => (scheme === 'juche' ? 'accepted' : 'rejected')).map((line) => ({ ...line, by: '#reader', author: '#reader' })),
  { kind: 'photo', label: 'photo', pictureType: 'original', shows: ['#part'], caption: 'the part', blob: { sha256: 'a'.repeat(64), size: 1, type: 'image/png' } },
  { kind: 'request', label: 'trace', purpose: 'trace', addressees: ['#works'], items: ['#part', '#whole'], sent: '2084-01-01' },
  { kind: 'reply', label: 'traced', requests: ['#trace'], from: '#works', responseKind: 'full', dated: '2084-02-01' },
]
export const noticed: Lines = [
  { kind: 'request', label: 'notice', purpose: 'right-of-reply', addressees: ['#works'], finding: '#finding', sent: '2084-01-01', deadline: '2084-03-01' },
  { kind: 'reply', label: 'answer', requests: ['#notice'], from: '#works', responseKind: 'disputed', wording: 'It is not ours.', dated: '2084-02-01' },
]
/** Identified by who read it; verified and cleared by others. */
export const passed: Lines = [review('documented', 'first'), review('identified', 'first'), review('traced', 'first'), review('verified', 'second'), review('cleared', 'third')]

export const whole: Lines = [...evidence, finding(), ...noticed, ...passed]

/** Rules of a case by which one person may publish alone; to be sealed before the finding. */
export const onePerson = { kind: 'procedure', label: 'one-person', case: '#case', title: 'One person', stages: builtInProcedure.stages, persons: 0 }

/** What stops the publication: the code, and the stage or sentence that it names. */
export function stops(...lines: Lines): string[] {
  const { world, id } = worldOf(...lines)
  return publicationGate(world, id('finding'), someDay)!.problems.map((problem) => {
    switch (problem.code) {
      case 'sentence-unbound': case 'sentence-too-strong': case 'sentence-other-than-claim': return `${problem.code} ${problem.sentence.at + 1}${problem.sentence.flags.map(({ code, words }) => ` ${code} "${words}"`).join('')}`
      case 'words-not-borne': return `words-not-borne ${problem.words.place}${problem.words.flags.map(({ code, words }) => ` ${code} "${words}"`).join('')}`
      case 'named-not-heard': return `named-not-heard ${problem.named.in.join()} ${problem.named.outcome}`
      case 'stage-open': return `stage-open ${problem.stage.id} ${problem.stage.status}${problem.stage.missing.map(({ requirement }) => ` -${requirement}`).join('')}${problem.stage.notCounted.map(({ why }) => ` ${why}`).join('')}`
      case 'stage-refused': return `stage-refused ${problem.stage.id}`
      case 'too-few-persons': return `too-few-persons ${problem.found}/${problem.expected}`
      case 'claim-stale': return `claim-stale ${problem.claims.join()}`
      case 'confidential-told': return `confidential-told ${problem.told.path}`
    }
  })
}

/** The whole case with one line in the place of another, by label. */
export const changed = (label: string, more: object): Lines => whole.map((line) => (line['label'] === label ? { ...line, ...more } : line))
export const without = (...labels: string[]): Lines => whole.filter((line) => !labels.includes(String(line['label'])))
