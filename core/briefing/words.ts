/**
 * Words of a briefing: all that a document says of itself, in each language. A language that lacks one does not compile.
 * @module
 */
import type { ChallengeAnswer, ClaimStatus } from '@proofmark/core/findings'
import { arWords } from './words/ar.ts'
import { enWords } from './words/en.ts'
import { frWords } from './words/fr.ts'
import { ukWords } from './words/uk.ts'

export type Attack = ChallengeAnswer['attack']
export type Stance = 'asserts' | 'supports' | 'disputes' | 'denies' | 'declines' | 'limits' | 'investigating' | 'attacks-method' | 'attacks-independence' | 'attacks-format' | 'asserts-law'

export interface BriefingWords {
  readonly dates: { readonly day: string; readonly month: string; readonly span: string; readonly months: readonly string[]; readonly ofMonths: readonly string[] }
  /** Between a label and what it labels. */
  readonly colon: string
  readonly comma: string
  /** Between titles. */
  readonly semicolon: string
  readonly quotes: readonly [string, string]
  readonly forms: Readonly<Record<'statement' | 'brief' | 'report' | 'slides', string>>
  readonly audiences: Readonly<Record<'security-council' | 'government' | 'court' | 'press' | 'public' | 'other', string>>
  readonly status: Readonly<Record<ClaimStatus, string>>
  readonly confidence: Readonly<Record<'low' | 'moderate' | 'high', string>>
  readonly nature: Readonly<Record<'context' | 'opinion' | 'waived', string>>
  readonly stances: Readonly<Record<Stance, string>>
  readonly attacks: Readonly<Record<Attack, string>>
  readonly days: Readonly<Record<'between' | 'atMost' | 'atLeast' | 'exactly', string>>
  readonly window: Readonly<Record<'between' | 'notAfter' | 'notBefore' | 'on', string>>
  readonly leftOut: Readonly<Record<'above-handling' | 'no-room' | 'not-of-these-findings' | 'other-form' | 'time', string>>
  readonly says: Readonly<Record<
    | 'page' | 'of' | 'restricted' | 'for' | 'occasion' | 'asOf' | 'outset' | 'standardOfProof' | 'notStated' | 'funding' | 'howToRead' | 'finding' | 'status' | 'confidenceLabel' | 'because'
    | 'claims' | 'claim' | 'claimId' | 'days' | 'restsOn' | 'hangsOn' | 'entries' | 'nothing' | 'caveats' | 'alternatives' | 'setAside' | 'wouldDecide' | 'positions' | 'party' | 'words' | 'where' | 'paraphrase'
    | 'deniedBy' | 'limitedBy' | 'challenge' | 'said' | 'answers' | 'gaps' | 'noAnswer' | 'asRecorded' | 'sources' | 'notIncluded' | 'reason' | 'check' | 'checkHow' | 'package' | 'noPackage' | 'squareAlt' | 'corrections' | 'correctionOf'
    | 'before' | 'now' | 'added' | 'removed' | 'changed' | 'noChange' | 'notTranslated' | 'untranslatedCount' | 'translationBy' | 'method.person' | 'method.machine' | 'method.machine-checked' | 'method.unknown' | 'notChecked' | 'checkedBy' | 'speech' | 'proofSheet'
    | 'figure' | 'timeline' | 'timelineAlt' | 'production' | 'use' | 'item' | 'map' | 'mapAlt' | 'place' | 'precision' | 'km' | 'when' | 'supply' | 'supplyAlt' | 'from' | 'to' | 'unnamed' | 'photograph' | 'illustration' | 'redacted' | 'marked' | 'bounds' | 'open' | 'event' | 'number' | 'contents' | 'continued' | 'waivedBy' | 'summary' | 'stance' | 'review' | 'reviewedBy' | 'reviewWaived' | 'notReviewed' | 'replyWaived' | 'ownMarks' | 'readAlone'
    | 'moreFindings' | 'timelineSays' | 'mapSays' | 'supplySays' | 'squareHow' | 'squareOpens' | 'notBriefed' | 'titleLabel' | 'sinceWhy' | 'sinceEntry' | 'correctedMade' | 'madeOn',
    string>>
}

export const briefingWords: Readonly<Record<'en' | 'fr' | 'uk' | 'ar', BriefingWords>> = { en: enWords, fr: frWords, uk: ukWords, ar: arWords }
