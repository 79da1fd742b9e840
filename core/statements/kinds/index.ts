/**
 * All statement kinds, by name. A new kind is a file here and a line below (docs/guides/add-a-statement-kind.md).
 * @module
 */
import type { z } from 'zod'
import { anchorKind } from './anchor.ts'
import { briefingKind } from './briefing.ts'
import { caseKind } from './case.ts'
import { comparisonKind } from './comparison.ts'
import { correctionKind } from './correction.ts'
import { craftKind } from './craft.ts'
import { custodyKind } from './custody.ts'
import { diversionKind } from './diversion.ts'
import { documentKind } from './document.ts'
import { erasureKind } from './erasure.ts'
import { findingKind } from './finding.ts'
import { identificationKind } from './identification.ts'
import { identifierKind } from './identifier.ts'
import { itemKind } from './item.ts'
import { keyCloseKind } from './key-close.ts'
import { keyKind } from './key.ts'
import { markKind } from './mark.ts'
import { partyKind } from './party.ts'
import { photoKind } from './photo.ts'
import { pixelSealKind } from './pixel-seal.ts'
import { positionKind } from './position.ts'
import { procedureKind } from './procedure.ts'
import { proceedingKind } from './proceeding.ts'
import { publicationKind } from './publication.ts'
import { quantityKind } from './quantity.ts'
import { readingKind } from './reading.ts'
import { recoveryKind } from './recovery.ts'
import { replyKind } from './reply.ts'
import { reportedClaimKind } from './reported-claim.ts'
import { requestKind } from './request.ts'
import { reviewKind } from './review.ts'
import { roleKind } from './role.ts'
import { samenessKind } from './sameness.ts'
import { screeningKind } from './screening.ts'
import { sentenceKind } from './sentence.ts'
import { siteKind } from './site.ts'
import { transferKind } from './transfer.ts'
import { translationKind } from './translation.ts'
import { undertakingKind } from './undertaking.ts'
import { useKind } from './use.ts'
import { withdrawalKind } from './withdrawal.ts'

export const kinds = {
  case: caseKind,
  party: partyKind,
  site: siteKind,
  recovery: recoveryKind,
  use: useKind,
  item: itemKind,
  photo: photoKind,
  'pixel-seal': pixelSealKind,
  mark: markKind,
  reading: readingKind,
  identification: identificationKind,
  comparison: comparisonKind,
  document: documentKind,
  role: roleKind,
  identifier: identifierKind,
  craft: craftKind,
  transfer: transferKind,
  undertaking: undertakingKind,
  diversion: diversionKind,
  custody: custodyKind,
  request: requestKind,
  reply: replyKind,
  position: positionKind,
  quantity: quantityKind,
  proceeding: proceedingKind,
  sameness: samenessKind,
  screening: screeningKind,
  finding: findingKind,
  sentence: sentenceKind,
  translation: translationKind,
  'reported-claim': reportedClaimKind,
  procedure: procedureKind,
  review: reviewKind,
  publication: publicationKind,
  briefing: briefingKind,
  correction: correctionKind,
  withdrawal: withdrawalKind,
  erasure: erasureKind,
  key: keyKind,
  'key-close': keyCloseKind,
  anchor: anchorKind,
} as const

export type KindName = keyof typeof kinds
export type FieldsOf<K extends KindName> = z.output<(typeof kinds)[K]['schema']>

export const kindNames = Object.keys(kinds) as KindName[]
export const isKindName = (name: unknown): name is KindName => typeof name === 'string' && Object.hasOwn(kinds, name)
