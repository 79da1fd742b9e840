/**
 * What keeps a submission, or a part of it, from landing. It stands in the row that would have been it, so that nothing is skipped without a word.
 * @module
 */

export type SubmissionCode =
  | 'not-a-submission' // no instanceID
  | 'form-other' // of another form
  | 'submission-encrypted' // of a form with a public key; it has to be decrypted first
  | 'element-twice' // one question answered twice in one row
  | 'parent-missing' // a row of a repeat whose submission is not there
  | 'key-missing' // a row that nothing names
  | 'too-deep' // groups within groups beyond any form

/** `code` also of the reader of the file: spec/mapping.md, "Refusals of files". */
export interface LostSubmission { readonly code: string; /** The file, with its sheet or line. */ readonly from: string; readonly message: string }
