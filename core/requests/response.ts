/**
 * Response: what each kind of reply means for the work of the desk. The list is open: a kind that is not known here is shown as it stands and
 * closes nothing.
 *
 * Facts: the kinds of reply in the glossary, list `responseKind`.
 * @module
 */

/**
 * `arrived`: no answer yet · `answer`: something was said of the item or the record · `refusal` · `put-off`: an answer is to come · `asks-back`: we are
 * to act · `passed-on`: to another · `silence`: somebody recorded that nothing came · `other`: a kind that is not known here.
 */
export type ResponseGroup = 'arrived' | 'answer' | 'refusal' | 'put-off' | 'asks-back' | 'passed-on' | 'silence' | 'other'

const groups: Readonly<Record<string, ResponseGroup>> = {
  acknowledged: 'arrived',
  full: 'answer',
  partial: 'answer',
  restricted: 'answer',
  'delayed-with-reason': 'put-off',
  'refused-with-reason': 'refusal',
  'refused-without-reason': 'refusal',
  'no-record-held': 'answer',
  'records-destroyed-or-lapsed': 'answer',
  'item-misidentified': 'answer',
  'more-information-needed': 'asks-back',
  forwarded: 'passed-on',
  disputed: 'answer',
  'no-answer': 'silence',
}

export const groupOf = (responseKind: string): ResponseGroup => (Object.hasOwn(groups, responseKind) ? groups[responseKind]! : 'other')

/** Nothing more is owed by this addressee. */
export const closes = (group: ResponseGroup): boolean => group === 'answer' || group === 'refusal' || group === 'passed-on'

/** Whether a later reply takes the place of an earlier one: that a letter arrived, or that nothing came, unsays no answer. */
export function replaces(later: ResponseGroup, earlier: ResponseGroup): boolean {
  if (later === 'arrived') return earlier === 'arrived' || earlier === 'silence'
  if (later === 'silence' || later === 'other') return !closes(earlier)
  return true
}
