/**
 * Kept drafts: what is written of a finding and not sealed, on this device alone (decision 0020: in the clear in the profile of the browser). One for each finding that is corrected, one for each case.
 * @module
 */
import { keptDrafts as kept } from '../../kept-drafts.ts'
import type { FindingDraft } from './draft.ts'

/** `base`: how many later words the finding had when the draft was begun. */
export interface KeptDraft { readonly name: string; readonly draft: FindingDraft; readonly base: number }

export const keptDrafts = kept<KeptDraft>('proofmark-findings', 'drafts', 'name')
