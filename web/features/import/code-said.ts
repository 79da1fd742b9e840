/**
 * Code said: a code of spec/mapping.md in the words of the screen; one without words stays a code.
 * @module
 */
import type { RowCode, SheetCode } from '@proofmark/core/sheets'
import { codeWords } from './codes/words.ts'

type Code = Parameters<typeof codeWords.say>[0]
/** What can be said of a row or a sheet has words. */
const english: Readonly<Record<RowCode | SheetCode, string>> = codeWords.messages.en
const isKnown = (code: string): code is Code => Object.hasOwn(english, code)

/** In the language of the screen; a component that shows it uses `codeWords.useWords` to be drawn again when that changes. */
export const codeSaid = (code: string): string => (isKnown(code) ? codeWords.say(code) : code)
export const hasWords = (code: string): boolean => isKnown(code)
