/**
 * Chain words: the codes of a chain of supply in plain words, for the terminal. A code of one word says itself.
 * @module
 */
import type { CompetitionCode, FitCode, Hypothesis, OpenQuestion, UndertakingCheck } from '@proofmark/core/tracing'

export const competitionWords: Readonly<Record<CompetitionCode, string>> = {
  'same-giver': 'the same holder can have given it once only',
  'same-receiver': 'the same holder can have received it once only',
  'given-before-received': 'somebody would have given it before it came',
  'told-differently': 'the same hands, told with other days, kind or right',
  'together': 'it does not fit together with further legs',
}

export const resultWords: Readonly<Record<UndertakingCheck['result'], string>> = {
  'met': 'meets the condition',
  'consent-recorded': 'a consent is recorded',
  'breached-if': 'would breach the condition, if',
  'not-decided': 'what is recorded does not decide it; open is whether',
  'before-or-after-it': 'lies before or after the condition',
}

export const openWords: Readonly<Record<OpenQuestion, string>> = {
  'receiver-not-known': 'the receiver, who is not known, is one whom the condition is about',
  'receiver-may-be-end-user': 'the receiver is not the end user',
  'consent-may-be-unrecorded': 'there is no consent that is not recorded here',
  'consent-may-not-cover-it': 'a recorded consent does not cover it',
  'dates-overlap-in-part': 'it took place while the condition held: the dates overlap only in part',
  'wording-not-public': 'the words of the condition, which are not public, reach it',
  'transfer-disputed': 'this transfer, which others dispute, took place',
  'kind-undetermined': 'its kind, which is undetermined, is one that the condition is about',
  'taken-not-given': 'the condition is also about what was taken, not given',
  'countries-not-known': 'the countries, which are not known, differ',
  'use-not-recorded': 'the use, which is not recorded, was another',
}

export const fitsWords: Readonly<Record<Hypothesis['fits'][number]['fits'], string>> = { yes: 'fits', no: 'does not fit', open: 'open' }

export const fitWords: Readonly<Record<FitCode, string>> = {
  'as-the-account': 'as the account has it',
  'no-such-holder': 'it has no such holder',
  'order-reversed': 'the hands come in the other order',
  'days-apart': 'the days do not meet',
  'unauthorised-custody-recorded': 'unauthorised custody is recorded before it',
  'authorised-later': 'authorised custody is recorded later',
  'custodian-undetermined': 'a custodian is undetermined',
  'time-undetermined': 'the time is undetermined',
  'no-diversion-recorded': 'it records no diversion',
}

/** What bears on the item, where it is not named itself. */
export const bearingWords: Readonly<Record<string, string>> = {
  'group': 'a group that it belongs to', 'whole': 'the whole that it is part of', 'same-item': 'a record judged to be the same item',
  'lot': 'a sibling of the same lot', 'sequence': 'a sibling of the same sequence of numbers', 'consignment': 'a sibling of the same consignment',
}

const hyphenated = new Set(['re-transfer', 'post-delivery', 'pre-export'])

/** A code whose parts are English words. */
export const plain = (code: string): string => (hyphenated.has(code) ? code : code.replaceAll('-', ' ').replace('retransfer', 're-transfer').replace('reexport', 're-export'))
