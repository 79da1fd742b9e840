/**
 * Facts of a letter: what is asked of whom, as plain data. Nothing here is taken from a template, and nothing of a template is a fact.
 *
 * The content is that of the report form of the International Tracing Instrument (A/60/88, annex; parts a to f and question 22).
 * `null` and an empty list mean that nobody said it: the letter prints that, and leaves no part out.
 * @module
 */
export type LetterPurpose = 'trace' | 'right-of-reply'
export const letterPurposes: readonly LetterPurpose[] = ['trace', 'right-of-reply']
export type Handling = 'open' | 'restricted' | 'confidential'
export const handlings: readonly Handling[] = ['open', 'restricted', 'confidential']

export interface Correspondent {
  readonly name: string
  readonly lines: readonly string[]
  /** As what it is asked: maker, licensing authority, carrier … */
  readonly role: string | null
}

/** A mark as one reader saw it (spec/transcription.md): unreadable and uncertain characters stay visible. */
export interface LetterMark {
  readonly where: string | null
  readonly technique: string | null
  readonly state: 'present' | 'removed' | 'obliterated' | 'covert' | 'absent'
  readonly transcription: string | null
}

export interface LetterPhotograph {
  /** A file as it came; the letter draws it anew (`letter-picture.ts`). */
  readonly bytes: Uint8Array
  readonly caption: string | null
  readonly handling: Handling
}

export interface LetterItem {
  readonly id: string
  readonly label: string | null
  readonly description: string | null
  readonly identification: string | null
  readonly marks: readonly LetterMark[]
  readonly photographs: readonly LetterPhotograph[]
}

export interface LetterFacts {
  readonly purpose: LetterPurpose
  readonly reference: string | null
  /** EDTF. */
  readonly date: string | null
  /** EDTF. */
  readonly deadline: string | null
  readonly agency: Correspondent | null
  readonly addressee: Correspondent
  readonly items: readonly LetterItem[]
  /** (a) circumstances in which it was found. */
  readonly circumstances: string | null
  /** (b) why it is held to be illegal or illicit. */
  readonly grounds: string | null
  /** (c) intended use of the information. */
  readonly use: string | null
  /** (e) type and calibre, of all items together. */
  readonly identification: string | null
  /** (f). */
  readonly other: string | null
  /** Question 22.4. */
  readonly confidentiality: string | null
  /** Right of reply: what is to be published of the party, word for word. */
  readonly sentences: readonly string[]
  /** What lies above the handling that this addressee may see, and is not in the letter. */
  readonly withheld: number
}
