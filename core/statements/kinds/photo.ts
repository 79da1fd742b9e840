/**
 * Photo: an untouched file by its hash and what it shows; or a derivative, with what it was made from and how.
 * An illustration says so: it is never taken for a photograph.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { blob, maybeEdtf, maybePlace, maybeRef, maybeText, refs } from '../fields.ts'

export const photoKind = statementKind({
  name: 'photo',
  version: 1,
  says: 'A picture by its hash: what it shows, when and where it is said to be taken, or what it was made from and how.',
  fields: {
    blob,
    pictureType: z.enum(['original', 'derivative', 'redacted', 'illustration']),
    caption: maybeText,
    shows: refs('item', 'mark', 'site', 'use', 'recovery', 'document', 'craft'),
    taken: maybeEdtf,
    takenAt: maybePlace,
    takenBy: maybeRef('party'),
    /** Metadata as found in the file, unchanged, as text. */
    cameraMetadata: maybeText,
    madeFrom: maybeRef('photo'),
    madeHow: maybeText,
    madeBy: maybeRef('party'),
  },
  check: (photo) =>
    photo.madeFrom !== null && photo.madeHow === null
      ? { field: '/madeHow', expected: 'how the derivative was made' }
      : photo.pictureType === 'original' && photo.madeFrom !== null
        ? { field: '/pictureType', expected: 'derivative or redacted: an original is made from nothing' }
        : null,
})
