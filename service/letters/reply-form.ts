/**
 * Reply form: the pages in which an addressee answers. Each place has a name that stays the same in every language, so that a returned file can be read.
 * @module
 */
import type { LetterFacts } from './facts.ts'
import { isolated, shownText } from './own-text.ts'
import { colonOf, writing, type LetterLanguage } from './language.ts'
import type { Block, Cell, Piece } from './letter.ts'
import { itemQuestions, letterWords, noticeReplies, traceReplies } from './words.ts'

/** Names: `reply/KIND`, `answer/FIELD`, `item-N/QUESTION`, `sentence-N/comment`; N counts from 1 as in the letter. */
export function replyForm(facts: LetterFacts, language: LetterLanguage): Block[] {
  const { direction } = writing[language]
  const { labels, replies, notices, questions, notStated } = letterWords[language]
  const said = (...pieces: Piece[]): Cell => [{ direction, pieces }]
  const text = (words: string, look?: 'strong' | 'quiet'): Piece => ({ kind: 'text', text: words, ...(look === undefined ? {} : { look }) })
  const own = (words: string | null): Piece => (words === null ? text(`[${notStated}]`, 'quiet') : text(isolated(shownText(words).replaceAll('\n', ' '), direction), 'strong'))
  const fill = (name: string): Piece => ({ kind: 'fill', name, hint: labels.fill })
  const asked = (label: string, name: string): Cell[] => [said(text(label)), said(fill(name))]
  const heading = (...pieces: Piece[]): Block => ({ kind: 'heading', level: 2, line: { direction, pieces } })
  const form = (rows: Cell[][], isTall = false): Block => ({ kind: 'table', widths: [38, 62], head: null, rows, ...(isTall ? { isTall } : {}) })
  const ticks = (options: readonly (readonly [name: string, label: string])[]): Block => ({ kind: 'table', widths: [8, 92], head: null, rows: options.map(([name, label]) => [said({ kind: 'tick', name }), said(text(label))]) })
  const isTrace = facts.purpose === 'trace'
  return [
    form([[said(text(labels.reference)), said(own(facts.reference))], [said(text(labels.to)), said(own(facts.agency?.name ?? null))], asked(labels.agency, 'answer/agency'), asked(labels.name, 'answer/name'), asked(labels.contact, 'answer/contact'), asked(labels.dated, 'answer/dated')]),
    heading(text(labels.kind)),
    ticks(isTrace ? traceReplies.map((kind) => [`reply/${kind}`, replies[kind]]) : noticeReplies.map((kind) => [`reply/${kind}`, notices[kind]])),
    form([asked(labels.reason, 'answer/reason'), asked(labels.conditions, 'answer/conditions'), ...(isTrace ? [asked(labels.forwardedTo, 'answer/forwarded-to')] : [])], true),
    ...(isTrace ? facts.items : []).flatMap((item, n): Block[] => [
      heading(text(`${labels.perItem} ${n + 1}${colonOf(language)}`), own(item.label ?? item.description ?? item.id.slice(0, 8))),
      form(itemQuestions.map((question) => asked(questions[question], `item-${n + 1}/${question}`))),
    ]),
    ...(isTrace ? [] : facts.sentences).flatMap((sentence, n): Block[] => [
      heading(text(`${labels.perSentence} ${n + 1}`)),
      form([[said(text(labels.sentence)), said(own(sentence))], asked(labels.comment, `sentence-${n + 1}/comment`)], true),
    ]),
    heading(text(labels.quotable)),
    ticks([['publish/yes', labels.yes], ['publish/no', labels.no], ['publish/partly', labels.partly]]),
    form([asked(labels.signature, 'answer/signature')], true),
  ]
}
