/**
 * Challenge lines: what the challenge file says, as codes with their values, so that it can be said in any language and computed again from a package.
 *
 * A code never changes its meaning; a new thing to say gets a new code. `challengeText` is the English of them; screens have their own words.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'

/** What answers an attack. */
export type ChallengeAnswerCode =
  | 'funding-statement' | 'disclosure' | 'source' | 'source-rests-on'
  | 'competence' | 'read-by' | 'standard' | 'reviewed'
  | 'held-by' | 'holder-is' | 'handed-over' | 'access'
  | 'picture' | 'mark-quality'
  | 'reading' | 'set-aside'
  | 'notice' | 'reply' | 'silence' | 'reply-waived'
  | 'caveat' | 'would-decide'

/** What nothing answers. */
export type ChallengeGapCode =
  | 'no-funding-statement' | 'source-party-unknown'
  | 'no-competence' | 'review-refused' | 'no-review' | 'review-waived'
  | 'no-custodian' | 'dependence-unknown' | 'custody-gap'
  | 'no-original' | 'file-withheld'
  | 'reading-unweighed' | 'claim-unsettled'
  | 'not-noticed'
  | 'claim-open' | 'fields-withheld'

export type ChallengeValues = Readonly<Record<string, string | number | null>>

export interface ChallengeLine<Code extends string = ChallengeAnswerCode | ChallengeGapCode> {
  readonly code: Code
  /** Words of the statements, names, numbers and codes; `null`: not recorded. The record of a package holds these. */
  readonly values: ChallengeValues
  /** Titles and explanations that are made for people; they may be worded otherwise one day, and are in no record. */
  readonly titles: ChallengeValues
  readonly because: readonly StatementId[]
  /** SHA-256 of a file. */
  readonly hash: string | null
}

/** English, one sentence or line. */
export function challengeText({ code, values: recorded, titles }: Pick<ChallengeLine, 'code' | 'values' | 'titles'>): string {
  const values: ChallengeValues = { ...recorded, ...titles }
  const of = (name: string) => String(values[name] ?? '')
  const party = of('party') === '' ? 'a party' : of('party')
  const ifSaid = (name: string, words: (value: string) => string) => (values[name] === null || values[name] === undefined ? '' : words(of(name)))
  switch (code) {
    case 'funding-statement': case 'caveat': return of('text')
    case 'disclosure': return `${party}: ${of('text')}${verifiedWords[of('verified')] ?? ''}`
    case 'no-funding-statement': return 'The case has no funding statement.'
    case 'source': return `Source: ${of('title')}${ifSaid('issuer', (name) => `, issued by ${name}`)}${ifSaid('affiliation', (name) => `, which depends on ${name}`)}`
    case 'source-rests-on': return `${of('title')} rests on ${of('other')}: they count as one source`
    case 'source-party-unknown': return `Of whom the source depends is not recorded: ${of('title')}.`
    case 'competence': return `${party}: ${of('text')}`
    case 'read-by': return `Read or identified by ${party}: ${of('what')}`
    case 'standard': return `Standard of proof: ${of('text')}`
    case 'reviewed': return `Reviewed: ${of('stage')}: passed, by ${party}`
    case 'no-competence': return `No competence is recorded for ${party}.`
    case 'review-refused': return `A reviewer refused a stage: ${of('stage')}: refused, by ${party}${ifSaid('reason', (reason) => `, because ${reason}`)}.`
    case 'no-review': return 'No review by another person is recorded as passed.'
    case 'review-waived': return `The review was waived${of('stage') === 'procedure' ? '' : ` (${of('stage')})`} by ${party}${ifSaid('reason', (reason) => `: ${reason}`)}.`
    case 'held-by': return `${of('item')}: held by ${of('holder')}`
    case 'holder-is': return `${of('holder')} is ${partyTypes[of('type')] ?? of('type')}${ifSaid('affiliation', (name) => `, and depends on ${name}`)}`
    case 'handed-over': return `${of('item')}: from ${values['from'] ?? 'somebody who is not named'} to ${values['to'] ?? 'somebody who is not named'}${ifSaid('when', (when) => `, ${when}`)}${ifSaid('why', (why) => `: ${why}`)}`
    case 'access': return `Access: ${of('text')}`
    case 'no-custodian': return `No custodian is recorded for: ${of('item')}.`
    case 'dependence-unknown': return `Whether ${of('holder')} depends on a party to the conflict is not recorded.`
    case 'custody-gap': return `The chain of custody of ${of('item')} does not close: ${of('gap')}.`
    case 'picture': return `${of('title')}${ifSaid('size', (size) => ` (${of('media')}, ${size} bytes)`)}${ifSaid('note', (note) => `: ${note}`)}`
    case 'mark-quality': return `${of('mark')}: ${of('state')}${Number(values['unread'] ?? 0) > 0 ? `, ${of('unread')} places not read for certain` : ''}${ifSaid('note', (note) => `: ${note}`)}`
    case 'no-original': return 'No original photograph is sealed for what this finding rests on; what is shown are illustrations or nothing.'
    case 'file-withheld': return `The hash of the file is withheld: ${of('title')}.`
    case 'reading': return `${of('mark')}: ${of('meaning')}: ${of('standing')}${ifSaid('reason', (reason) => `, because ${reason}`)}`
    case 'set-aside': return `${of('text')}: set aside because ${of('reason')}`
    case 'reading-unweighed': return `${of('mark')}: the reading by ${of('scheme')} has been neither accepted nor rejected.`
    case 'claim-unsettled': return `Not settled, of the claim ${of('claim')}: ${of('text')}.`
    case 'notice': return `Notice to ${party}${ifSaid('sent', (sent) => `, ${sent}`)}`
    case 'reply': return `${party}: ${of('wording') === '' ? of('kind') : of('wording')}`
    case 'silence': return `Nothing is recorded from ${party}${ifSaid('days', (days) => `, which had ${days} days to answer`)}${ifSaid('deadline', (deadline) => `, until ${deadline}`)}`
    case 'reply-waived': return `Waived by ${party}${ifSaid('reason', (reason) => `: ${reason}`)}`
    case 'not-noticed': return `No notice to ${party} before publication is recorded.`
    case 'would-decide': return `${of('text')}: what would decide: ${of('what')}`
    case 'claim-open': return `The claim ${of('claim')} is ${statuses[of('status')] ?? of('status')}: ${of('text')}`
    case 'fields-withheld': return `${of('count')} fields of the statements that it rests on are withheld or erased here.`
  }
}

/** Whether a disclosure was checked is not known unless somebody says so. */
const verifiedWords: Readonly<Record<string, string>> = { yes: '', no: ' (not verified)', unknown: ' (whether it was verified is not recorded)' }
const partyTypes: Readonly<Record<string, string>> = { state: 'a state', company: 'a company', 'armed-group': 'an armed group', organisation: 'an organisation', body: 'a body', person: 'a person', group: 'a group' }
const statuses: Readonly<Record<string, string>> = { possible: 'possible, not established', 'not-established': 'not established', contradicted: 'contradicted' }
