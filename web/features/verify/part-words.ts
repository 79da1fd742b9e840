/**
 * The parts of a verdict in words for somebody who has never seen one: what the part is called, and what is asked.
 * @module
 */
import type { PartName, Verdict } from '@proofmark/core/evidence'

const words: Readonly<Partial<Record<PartName, readonly [title: string, question: string]>>> = {
  container: ['The file', 'Is it, byte for byte, a file as a publisher makes it?'],
  bag: ['Its files', 'Are all files here, and each as listed?'],
  keys: ['Keys', 'Did the log itself name every key that signed?'],
  log: ['The log', 'Is the state of the log signed?'],
  statements: ['Places in the log', 'Is every statement in that log?'],
  signatures: ['Signatures', 'Did the named authors sign each statement?'],
  chain: ['Order', 'Does each device’s statement follow its last one?'],
  fields: ['What is shown', 'Is each field what was sealed, and each hidden one named?'],
  blobs: ['Photos and documents', 'Are the files the ones that statements name?'],
  pictures: ['Redacted photos', 'Are the pixels that can be seen the sealed ones?'],
  publication: ['The selection', 'Did the publisher sign exactly this selection?'],
  finding: ['The finding', 'Does it follow from what is shown?'],
  time: ['When', 'Who besides the publisher says when it was sealed?'],
  trust: ['Whose key', 'Is the first key the one of the publisher that you know?'],
}

/** A part that has no words yet goes by its name. */
export const wordsOf = (part: PartName): readonly [title: string, question: string] => words[part] ?? [part, '']

/** What it comes to, and what to do. */
export function headline({ status, parts, case: ofCase }: Verdict): readonly [says: string, next: string] {
  const failed = parts.filter((part) => part.status === 'fails')
  if (status === 'fails') {
    if (failed.some(({ code }) => code === 'not-a-zip')) return ['Not to be relied on: this is no package, or one that was cut short.', 'Choose the .zip as the publisher gave it: not the folder that it unpacks to, and no file from inside it. If this is that .zip, it did not arrive whole: ask for it again.']
    const all = failed.map(({ part }) => wordsOf(part)[0]).join(', ')
    return [`Not to be relied on: a part fails. (${all})`, 'The file may be damaged, cut short or changed since it was published. Ask the publisher for it again, by another way, and keep this one.']
  }
  if (status === 'incomplete') return ['Incomplete: not every part could be checked.', 'Nothing is known to be wrong, and not everything is known to be right. The parts below say what is missing.']
  if (ofCase !== null) return ['The bag of a case: every part that can be checked here holds.', 'The file is whole, and each statement in it lies in the log. Nobody signed which statements it holds, so others of the case may not be here. Whose key it is only you can check: compare the key in the last line of “Part by part” with what its sender says elsewhere.']
  return parts.some(({ part, status: of }) => part === 'trust' && of === 'holds')
    ? ['Every part holds, under a key that you trust.', 'The file is as it was published. How strong its finding is stands below; whether its words are true is another question: see “What is not proved”.']
    : ['Every part that can be checked here holds.', 'The file is whole; how strong its finding is stands below. One thing only you can check: whose key this is. Compare the key in the last line of “Part by part” with what the publisher says elsewhere, or type the publisher’s key above.']
}
