/**
 * The sentence on malpractice as words of the screen; its text has one source.
 * @module
 */
import { malpracticeSentences } from '@proofmark/core/requests'
import { catalog } from '../../words/catalog.ts'

export const malpracticeWords = catalog({
  en: { sentence: malpracticeSentences.en },
  fr: { sentence: malpracticeSentences.fr },
  uk: { sentence: malpracticeSentences.uk },
  ar: { sentence: malpracticeSentences.ar },
})
