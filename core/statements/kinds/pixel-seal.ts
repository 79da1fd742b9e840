/**
 * Pixel seal: the pixels of a photo as one decoder gave them, committed to tile by tile, so that a part can be shown later.
 *
 * A kind of its own and no field of the photo: it can be said of photos that are sealed already, and again when another
 * decoder sees other pixels. The salts of the tiles are in no field; they lie in the vault and are given out tile by tile.
 *
 * Format: spec/redacted-photo.md. Decision: docs/decisions/0010-pixels-sealed-by-tiles.md
 * @module
 */
import { z } from 'zod'
import { ref, text } from '../fields.ts'
import { statementKind } from '../kind.ts'

/** PNG allows no longer side (W3C PNG, third edition, §7.1). */
const side = z.number().int().min(1).max(2 ** 31 - 1)

export const pixelSealKind = statementKind({
  name: 'pixel-seal',
  version: 1,
  says: 'The pixels of a photo as decoded by a named program, committed to tile by tile, so that parts of it can be shown with proof.',
  fields: {
    of: ref('photo'),
    format: z.literal('proofmark/redacted-photo/v1'),
    /** In pixels, as decoded, before any turning that the file asks for. */
    width: side,
    height: side,
    /** SHA-256 tree root over the salted tiles. */
    root: z.string().regex(/^[0-9a-f]{64}$/, 'a root: 64 lower-case hex digits'),
    /** Program and version: another one may differ by a level here and there. */
    decoder: text,
  },
})
