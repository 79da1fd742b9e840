/**
 * Fields that sheets and answers share. An absent one is `null`, never left out.
 * @module
 */
import { z } from 'zod'
import { parseEdtf } from '@proofmark/core/dates'

export const words = (most: number) => z.string().min(1).max(most)
export const maybeWords = (most: number) => words(most).nullable()
export const date = z.string().max(200).refine((value) => parseEdtf(value).ok, 'a date in EDTF, such as 2031-05-04, 2031-05 or 2031')
export const maybeDate = date.nullable()
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hex digits')
export const idHex = z.string().regex(/^[0-9a-f]{32}$/, '32 lower-case hex digits')
/** Number of an item on its sheet, from 1. */
export const itemNumber = z.number().int().min(1).max(10_000)

/** As the field of a `reply` holds: core/statements/fields.ts. */
export const longestWords = 20_000
/** A name, a number of a licence, a line. */
export const longestLine = 500
export const mostItems = 500
