/**
 * Target: one reader of foreign bytes, as the fuzzer asks it. A part that reads something new adds a line to `targets.ts`.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes, text, or plain data as a program could be handed instead of what its types say. */
export type Given = Uint8Array | string | object | number | null

export interface Target {
  readonly name: string
  /** What mutations begin with: mostly the vectors. */
  readonly seeds: () => readonly Given[]
  /**
   * Says in a word what came of the input: `ok` or a code. Whatever it throws is a finding: of the reader, or of `require`, by which
   * a target says what must hold of an answer, such as that what was taken prints back.
   */
  readonly run: (given: never) => string | Promise<string>
  /** The only answers that there may be. */
  readonly answers: readonly string[]
}

/** Throws, in words for the report. */
export function require(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`does not hold: ${what}`)
}

const root = join(import.meta.dirname, '..', '..')

/** The members of the exported unions of codes of a source file: the answers that its types allow. */
export function codesOf(...files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8').replaceAll(/\/\/.*$/gm, '')
    const codes = [...source.matchAll(/^export type \w*Code\s*=([^]*?)(?=\n\n|\nexport|\n\/\*\*|\n(?![^]))/gm)].flatMap(([, union]) => [...union!.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1]!))
    if (codes.length === 0) throw new Error(`${file}: no union of codes was found`)
    return codes
  })
}

export const answerOf = (answer: { readonly ok: true } | { readonly ok: false; readonly code: string }): string => (answer.ok ? 'ok' : answer.code)
