/**
 * English words of a letter.
 * @module
 */
import type { LetterWords } from '../words.ts'

export const englishWords: LetterWords = {
  notStated: 'not stated',
  labels: {
    reference: 'Reference', date: 'Date', deadline: 'Reply requested by', to: 'To', role: 'Addressed as', from: 'From', page: 'Page', of: 'of',
    number: 'No.', item: 'Item', marks: 'Marks as transcribed', description: 'Description', identification: 'Identified as', noMarks: 'no mark stated', key: 'In a transcription ? is a character that cannot be read, [38] one of those in brackets, {5} an uncertain reading, * a part broken off, ■ a character withheld. Nothing was completed by us.',
    photograph: 'Photograph', noPhotographs: 'none enclosed', withheld: 'Some records are not shown to this addressee: {count}.', sentence: 'Sentence',
    form: 'Reply form', agency: 'Replying agency or company', name: 'Name and function', contact: 'Address, telephone, e-mail', dated: 'Date of the reply', kind: 'Kind of reply', reason: 'Reason, where a reply is delayed, restricted or refused', conditions: 'Limits on the use of this reply', forwardedTo: 'Forwarded to', perItem: 'Details of item', perSentence: 'Comment on sentence', comment: 'Your words', quotable: 'May this reply be published?', yes: 'yes', no: 'no', partly: 'in part (please say which)', signature: 'Signature and stamp', fill: 'to be filled in', enclosed: 'Enclosed: reply form',
  },
  handling: { open: 'open', restricted: 'restricted', confidential: 'confidential' },
  states: { removed: 'mark removed', obliterated: 'mark obliterated', covert: 'covert mark', absent: 'no mark present' },
  techniques: { stamped: 'stamped', engraved: 'engraved', cast: 'cast', printed: 'printed', label: 'on a label', stencil: 'stencilled', handwritten: 'handwritten', etched: 'etched', painted: 'painted', 'not-stated': 'technique not stated' },
  replies: {
    acknowledged: 'Receipt acknowledged; an answer will follow', full: 'Complete answer', partial: 'Partial answer', restricted: 'Answer with limits on its use', 'delayed-with-reason': 'Answer delayed (reason below)', 'refused-with-reason': 'Answer declined (reason below)', 'refused-without-reason': 'Answer declined, without a reason', 'no-record-held': 'No record was ever held',
    'records-destroyed-or-lapsed': 'Records were destroyed or are no longer kept', 'item-misidentified': 'The item is another than stated', 'more-information-needed': 'More information is needed (say which below)', forwarded: 'Forwarded to another body (named below)', disputed: 'The basis of the request is disputed (reason below)',
  },
  notices: { supports: 'The sentences are correct', corrects: 'We correct or add to them', disputes: 'We dispute them', denies: 'We deny them', declines: 'We decline to comment', 'more-time': 'We ask for more time, until (date below)' },
  questions: { record: 'Maker’s or holder’s record found (book, page, system)', produced: 'Date of production', consignee: 'First consignee', delivered: 'Date and place of delivery', licence: 'Licence (number, date, authority)', contract: 'Contract or end-user certificate', later: 'Later transfers, loss or theft known', remarks: 'Remarks' },
}
