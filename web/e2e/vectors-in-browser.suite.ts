/** What the page of four-verifiers.long.test.ts runs: the answers of core to vectors, as the tests in Node ask for them. */
import { canonicalText, fromHex, parseCanonical, type Json } from '@proofmark/core/bytes'
import { answers as evidence } from '../../core/evidence/vectors.test.ts'
import { answers as log, withBytes } from '../../core/log/vectors.test.ts'

export interface AskedVector { readonly folder: string; readonly name: string; readonly input: Record<string, unknown>; readonly expect: unknown }

/** Answers as JSON; `null` stays `null`. A throw is told as text, which no vector expects. */
export function answerVectors(vectors: readonly AskedVector[]): unknown[] {
  return vectors.map((vector) => {
    try {
      return JSON.parse(JSON.stringify(answerOf(vector)))
    } catch (error) {
      return `threw ${String(error)}`
    }
  })
}

function answerOf({ folder, name, input, expect }: AskedVector): unknown {
  const kind = name.slice(0, name.indexOf('-'))
  if (folder === 'log') return log[kind]!(withBytes(input))
  if (folder === 'evidence') {
    const { text: _, ...found } = evidence[kind]!(input as never)
    return found
  }
  if (Array.isArray(input['doubles'])) {
    const wrong = (input['doubles'] as [string, string | null][]).filter(([hex, text]) => textOf(new DataView(fromHex(hex)!.buffer).getFloat64(0)) !== text)
    return wrong.length === 0 ? expect : { wrong }
  }
  if (typeof input['json'] === 'string') return { ...(expect as object), text: canonicalText(JSON.parse(input['json']) as Json) }
  const parsed = parseCanonical(fromHex(input['hex'] as string)!)
  return parsed.ok ? { ok: true } : { ok: false, code: parsed.code }
}

function textOf(value: number): string | null {
  try {
    return canonicalText(value)
  } catch {
    return null
  }
}
