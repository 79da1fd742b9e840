/**
 * Evidence text: text of evidence as text.
 * @module
 */
import { Own } from '../../words/said.tsx'
import { evidenceWords } from './words.ts'

/** Control and bidi characters are shown as signs: text from evidence must not be able to rearrange itself. */
export function EvidenceText({ children }: { children: string }) {
  const say = evidenceWords.useWords()
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  const parts = children.split(/([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])/)
  return <Own>{parts.map((part, at) => (at % 2 === 0 ? part : <span key={at} className="sign" title={say('invisible')}>U+{part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}</span>))}</Own>
}
