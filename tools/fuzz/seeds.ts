/**
 * Seeds: the vectors of spec/vectors as the readers get them, and the invented package.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromBase64 } from '@proofmark/core/bytes'
import { exampleLog, filesOf, publishExample } from '../../core/evidence/example-package.suite.ts'

export const root = join(import.meta.dirname, '..', '..')

/** Inputs of all vectors of a folder whose names begin so, valid and mutated. */
export function vectors(folder: 'bytes' | 'log' | 'evidence', kind: string): Record<string, unknown>[] {
  const at = join(root, 'spec', 'vectors', folder)
  const inputs = readdirSync(at).filter((name) => name.startsWith(kind) && name.endsWith('.json')).map((name) => (JSON.parse(readFileSync(join(at, name), 'utf8')) as { input: Record<string, unknown> }).input)
  if (inputs.length === 0) throw new Error(`no vectors ${folder}/${kind}*`)
  return inputs
}

/** Those members that stand for bytes, as bytes. */
export const withBytes = (input: Record<string, unknown>, members: readonly string[]): Record<string, unknown> => Object.fromEntries(Object.entries(input).map(([name, value]) => {
  if (!members.includes(name)) return [name, value]
  return [name, Array.isArray(value) ? value.map((each) => fromBase64(each as string)) : typeof value === 'string' ? fromBase64(value) : value]
}))

export const members = (inputs: readonly Record<string, unknown>[], ...names: readonly string[]): string[] => inputs.flatMap((input) => names.flatMap((name) => (typeof input[name] === 'string' ? [input[name]] : [])))

export const asBytes = (texts: readonly string[]): Uint8Array[] => texts.map((text) => new Uint8Array(Buffer.from(text, 'utf8')))

export const examplePackage = (): Uint8Array => publishExample()
export const exampleFiles = (): Map<string, Uint8Array> => filesOf(publishExample())
export const exampleNotes = (): Uint8Array[] => exampleLog().entries.map(({ note }) => note)
