/**
 * Mark: what is physically on the item, as one reader saw it. Its transcription keeps uncertain and missing characters
 * (spec/transcription.md); what it means is a reading.
 * @module
 */
import { z } from 'zod'
import { parseTranscription } from '@proofmark/core/marks'
import { statementKind } from '../kind.ts'
import { maybe, maybeQuantity, maybeRef, maybeText, ref } from '../fields.ts'

const transcription = z.string().max(10_000).superRefine((value, context) => {
  const parsed = parseTranscription(value)
  if (!parsed.ok) context.addIssue({ code: 'custom', message: `a transcription (${parsed.code}: expected ${parsed.expected})`, input: value })
})

/** A rectangle in a picture, in shares of its width and height (0 to 1), so that it survives scaling. */
const region = z.strictObject({
  photo: ref('photo'),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
})

export const markKind = statementKind({
  name: 'mark',
  version: 1,
  says: 'What is physically on an item: where, by which technique, transcribed with its uncertain and missing characters.',
  fields: {
    item: ref('item'),
    state: z.enum(['present', 'removed', 'obliterated', 'covert', 'absent']).default('present'),
    position: maybeText,
    technique: maybe(z.enum(['stamped', 'engraved', 'cast', 'printed', 'label', 'stencil', 'handwritten', 'etched', 'painted', 'not-stated'])),
    transcription: maybe(transcription),
    /** ISO 15924, or `digits`. */
    script: maybeText,
    /** On how many items of the group it was seen. */
    seenOn: maybeQuantity,
    regions: z.array(region).default([]),
    transcribedBy: maybeRef('party'),
  },
  check: (mark) =>
    mark.state === 'present' && mark.transcription === null
      ? { field: '/transcription', expected: 'a transcription; write ? for an unreadable character, or set state to obliterated or removed' }
      : null,
})
