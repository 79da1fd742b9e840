/**
 * A reply form that came back, as the screen and the command show it.
 * @module
 */
import type { ProposedReply } from 'proofmark/letters'

export interface ReturnedFormView {
  readonly reply: ProposedReply
  /** Ticked, of a trace request or of a notice. */
  readonly kinds: readonly string[]
  readonly filled: readonly { readonly name: string; readonly text: string }[]
  /** Places that are gone from the file: what was written there is not read. */
  readonly gone: readonly string[]
  /** Remarks at the margin or notes, which are not read. */
  readonly hasNotes: boolean
  /** Whether the reference of the request stands in the document; `null`: it has none. */
  readonly namesReference: boolean | null
}
