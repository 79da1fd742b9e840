/**
 * Fixed words of a letter: labels of its tables, its reply form, and what stands where nothing was said. A language that lacks one does not compile.
 * @module
 */
import type { LetterLanguage } from './language.ts'
import { arabicWords } from './words/ar.ts'
import { englishWords } from './words/en.ts'
import { frenchWords } from './words/fr.ts'
import { ukrainianWords } from './words/uk.ts'

/** Kinds of reply to a trace request (GLOSSARY, list `responseKind`); silence is none that can be ticked. */
export const traceReplies = [
  'acknowledged', 'full', 'partial', 'restricted', 'delayed-with-reason', 'refused-with-reason', 'refused-without-reason', 'no-record-held',
  'records-destroyed-or-lapsed', 'item-misidentified', 'more-information-needed', 'forwarded', 'disputed',
] as const
/** What a party can say of sentences before they are published. */
export const noticeReplies = ['supports', 'corrects', 'disputes', 'denies', 'declines', 'more-time'] as const
/** What is asked of each item. */
export const itemQuestions = ['record', 'produced', 'consignee', 'delivered', 'licence', 'contract', 'later', 'remarks'] as const

export interface LetterWords {
  readonly notStated: string
  readonly labels: Readonly<Record<
    | 'reference' | 'date' | 'deadline' | 'to' | 'role' | 'from' | 'page' | 'of'
    | 'number' | 'item' | 'marks' | 'description' | 'identification' | 'noMarks' | 'key' | 'photograph' | 'noPhotographs' | 'withheld' | 'sentence'
    | 'form' | 'agency' | 'name' | 'contact' | 'dated' | 'kind' | 'reason' | 'conditions' | 'forwardedTo' | 'perItem' | 'perSentence' | 'comment' | 'quotable' | 'yes' | 'no' | 'partly' | 'signature' | 'fill' | 'enclosed',
    string>>
  readonly handling: Readonly<Record<'open' | 'restricted' | 'confidential', string>>
  readonly states: Readonly<Record<'removed' | 'obliterated' | 'covert' | 'absent', string>>
  readonly techniques: Readonly<Record<string, string>>
  readonly replies: Readonly<Record<(typeof traceReplies)[number], string>>
  readonly notices: Readonly<Record<(typeof noticeReplies)[number], string>>
  readonly questions: Readonly<Record<(typeof itemQuestions)[number], string>>
}

export const letterWords: Readonly<Record<LetterLanguage, LetterWords>> = { en: englishWords, fr: frenchWords, uk: ukrainianWords, ar: arabicWords }
