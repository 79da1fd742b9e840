/**
 * Check: an answer against the sheet that it says it answers, in parts. What the file alone tells was judged by `parseAnswer`.
 *
 * Without a code under the token nobody can tell whether the answer was changed on its way by somebody who never had the sheet. That is
 * said, and is no refusal: an answer may have been written without the page.
 * @module
 */
import { bounds, isDay, isRefusal } from '@proofmark/core/dates'
import { type Answer, type AnswerFile, answerHmac } from './answer.ts'

export type BindingCode =
  | 'sheet-other' // it answers another sheet
  | 'request-other' // the sheet is this one, the request or its reference another
  | 'item-unknown' // an item that the sheet does not have
  | 'hmac-wrong' // not made with this sheet, or changed since

/** What the sender of a sheet kept of it. */
export interface SentSheet { readonly sha256: string; readonly request: string; readonly reference: string | null; readonly token: string; readonly items: readonly { readonly number: number }[] }

export type Binding = { readonly ok: true; readonly hmac: 'right' | 'none' } | { readonly ok: false; readonly code: BindingCode; readonly at: string; readonly expected: string }

export function checkBinding({ answer, hmac }: Pick<AnswerFile, 'answer' | 'hmac'>, sent: SentSheet): Binding {
  const no = (code: BindingCode, at: string, expected: string): Binding => ({ ok: false, code, at, expected })
  if (answer.sheet !== sent.sha256) return no('sheet-other', '/answer/sheet', sent.sha256)
  // No constant time: who asks has the file in hand and learns nothing by waiting.
  if (hmac !== null && hmac !== answerHmac(answer, sent.token)) return no('hmac-wrong', '/hmac', 'the code of this answer under the token of this sheet')
  if (answer.request !== sent.request) return no('request-other', '/answer/request', sent.request)
  if (answer.reference !== sent.reference) return no('request-other', '/answer/reference', sent.reference ?? 'no reference')
  const unknown = answer.items.findIndex(({ number }) => !sent.items.some((each) => each.number === number))
  return unknown === -1 ? { ok: true, hmac: hmac === null ? 'none' : 'right' } : no('item-unknown', `/answer/items/${unknown}/number`, 'a number of an item of the sheet')
}

export type AnswerQuestion =
  | 'item-not-answered' // an item of the sheet of which nothing is said
  | 'nothing-said' // no words, no item and no file
  | 'reason-not-given' // put off without the reason
  | 'addressee-not-named' // passed on, and not to whom
  | 'conditions-not-given' // answered with limits, and not which
  | 'found-nothing-more' // found in the records, and nothing of it told
  | 'delivered-before-produced' // by the days given
  | 'dated-before-sent' // the answer is older than the request

/** What a person may want to look at before the answer is saved. Nothing of it forbids anything. */
export function questionsOf(answer: Answer, sheet: { readonly sent: string | null; readonly items: readonly { readonly number: number }[] }): readonly { readonly code: AnswerQuestion; readonly number: number | null }[] {
  const asked: { code: AnswerQuestion; number: number | null }[] = []
  const ask = (code: AnswerQuestion, holds: boolean, number: number | null = null) => { if (holds) asked.push({ code, number }) }
  const { responseKind: kind } = answer
  ask('nothing-said', answer.wording === null && answer.items.length === 0 && answer.files.length === 0 && (kind === 'full' || kind === 'partial' || kind === 'restricted' || kind === 'disputed'))
  ask('reason-not-given', kind === 'delayed-with-reason' && answer.reason === null)
  ask('addressee-not-named', kind === 'forwarded' && answer.forwardedTo === null)
  ask('conditions-not-given', kind === 'restricted' && answer.conditions === null)
  ask('dated-before-sent', sheet.sent !== null && isBefore(answer.dated, sheet.sent))
  if (kind === 'full') for (const { number } of sheet.items) ask('item-not-answered', !answer.items.some((each) => each.number === number), number)
  for (const each of answer.items) {
    ask('found-nothing-more', each.found === 'yes' && [each.maker, each.produced, each.consignee, each.delivered, each.licence, each.onwardTo, each.onwardWhen, each.remarks].every((said) => said === null), each.number)
    ask('delivered-before-produced', each.delivered !== null && each.produced !== null && isBefore(each.delivered, each.produced), each.number)
  }
  return asked
}

/** Whatever of both dates is meant. */
function isBefore(earlier: string, later: string): boolean {
  const [one, other] = [bounds(earlier), bounds(later)]
  if (isRefusal(one) || isRefusal(other)) return false
  const [last, first] = [one.ends.to, other.begins.from]
  return isDay(last) && isDay(first) && last < first
}
