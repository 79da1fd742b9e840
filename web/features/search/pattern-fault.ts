/**
 * Pattern fault: what is wrong with a mark that is asked for, and at which character as it was typed; told before anybody is asked.
 * @module
 */
import type { TranscriptionCode } from '@proofmark/core/marks'
import { parsePattern, Symbols } from '@proofmark/core/mark-search'

/** `at`: characters from 1, as a reader counts them. `nothing`: no character is asked for, only what stands between them. */
export interface PatternFault { readonly code: 'nothing' | 'unclosed' | 'unopened' | 'bad-escape' | 'too-few-alternatives' | 'repeated-alternative' | 'not-one-character' | 'unfit'; readonly at: number }

const told: readonly TranscriptionCode[] = ['unclosed', 'unopened', 'bad-escape', 'too-few-alternatives', 'repeated-alternative', 'not-one-character']

/** `null`: it can be asked. */
export function patternFault(pattern: string): PatternFault | null {
  const read = parsePattern(pattern, new Symbols())
  if (read.ok) return null
  const whole = pattern.normalize('NFC')
  const before = whole.length - whole.trimStart().length + read.at
  const at = Array.from(whole.slice(0, before)).length + 1
  if (read.found.startsWith('nothing')) return { code: 'nothing', at }
  return { code: told.includes(read.code) ? read.code as PatternFault['code'] : 'unfit', at }
}
