/**
 * Placeholders of a template: which there are, where each may stand, and which a letter of a purpose cannot be without.
 * @module
 */
import type { LetterPurpose } from './facts.ts'

/** Stand within a line. */
export const linePlaceholders = ['reference', 'date', 'deadline', 'agency', 'addressee', 'role'] as const
export type LinePlaceholder = (typeof linePlaceholders)[number]

/** Stand alone, and only in the body. */
export const blockPlaceholders = ['items', 'photographs', 'circumstances', 'grounds', 'use', 'identification', 'other', 'confidentiality', 'sentences'] as const
export type BlockPlaceholder = (typeof blockPlaceholders)[number]

export const isLinePlaceholder = (name: string): name is LinePlaceholder => (linePlaceholders as readonly string[]).includes(name)
export const isBlockPlaceholder = (name: string): name is BlockPlaceholder => (blockPlaceholders as readonly string[]).includes(name)

/** A template that left one of these out would drop a part of the instrument's form, or what the party is to answer. */
export const requiredPlaceholders: Readonly<Record<LetterPurpose, readonly (LinePlaceholder | BlockPlaceholder)[]>> = {
  trace: ['reference', 'agency', 'deadline', 'items', 'photographs', 'circumstances', 'grounds', 'use', 'identification', 'other', 'confidentiality'],
  'right-of-reply': ['reference', 'agency', 'deadline', 'sentences', 'items', 'photographs', 'other', 'confidentiality'],
}

/** What only a notice before publication has. */
export const isOfPurpose = (name: string, purpose: LetterPurpose): boolean => name !== 'sentences' || purpose === 'right-of-reply'
