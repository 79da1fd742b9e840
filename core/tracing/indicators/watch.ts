/**
 * Watch: somebody watches a party, a model or a lot: from which index of the log on what touches it is news.
 *
 * A text of a data folder, no statement. Format: spec/data-folder.md, `watches/`
 * @module
 */
import { z } from 'zod'
import { canonicalText } from '@proofmark/core/bytes'

export const watchFormat = 'proofmark/watch/v1'

/** `value`: of a party its id; of a model or a lot the words. `from`: the first index of the log that was not seen. */
const schema = z.strictObject({
  format: z.literal(watchFormat), of: z.enum(['party', 'model', 'lot']), value: z.string().trim().min(1).max(500), note: z.string().max(2000).nullable(), from: z.number().int().min(0),
})
export type Watch = z.infer<typeof schema>

/** One watch for each thing: by this it is replaced, seen and removed. */
export const watchName = ({ of, value }: Pick<Watch, 'of' | 'value'>): string => `${of} ${value}`

/** Foreign text enters here. `null`: it is no watch. */
export function parseWatch(text: string): Watch | null {
  let value: unknown
  try { value = JSON.parse(text) } catch { return null }
  const parsed = schema.safeParse(value)
  return parsed.success && formatWatch(parsed.data) === text ? parsed.data : null
}

export const formatWatch = (watch: Watch): string => canonicalText({ ...watch })
