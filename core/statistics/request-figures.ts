/**
 * Request figures: how many requests of how many addressees, what came back, and how long it took, with those that still wait.
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import { kinds, type World } from '@proofmark/core/statements'
import { earliest } from './day-range.ts'
import { figure, LeftOutList, note, type Counts, type Figure, type Note, type Notes } from './figure.ts'
import type { GroupName } from './figure-names.ts'
import { answering, isWord, pairsOf, refusing, type Asked, type ReplyKind, type Request, type RequestPair } from './request-pairs.ts'
import { sourceNotes } from './sources.ts'
import { survival, type Wait } from './survival.ts'

const replyKinds = kinds.reply.schema.shape.responseKind.options

/** Of the requests of one purpose. None where there is no request. */
export function requestFigures(world: World, requests: readonly Request[], group: GroupName, on: Day): Figure[] {
  if (requests.length === 0) return []
  const asked = pairsOf(world, requests, on)
  const about = { group, sampling: [note('requests-recorded'), ...sourceNotes(world, requests)] as const satisfies Notes, on }
  return [
    requestCounts(requests, asked, about), standing(asked, about), repliesByKind(asked, about),
    waiting('time-to-first-word', asked, isWord, about), waiting('time-to-answer', asked, (kind) => answering.includes(kind) || refusing.includes(kind), about),
  ]
}

interface About { readonly group: GroupName; readonly sampling: Notes; readonly on: Day }

const byDay = ({ on }: About): Notes => [note('counted-on-day', { day: formatDay(on) })]

function requestCounts(requests: readonly Request[], { pairs }: Asked, about: About): Figure {
  const later = new Set(pairs.filter((pair) => isLater(pair, about.on)).map(({ request }) => request))
  const out = new LeftOutList()
  for (const { id } of later) out.add('sent-later', id)
  const counted = pairs.filter(({ request }) => !later.has(request))
  const values = [requests.length - later.size, new Set(counted.map(({ addressee }) => addressee)).size, counted.length]
  const content: Counts = { kind: 'counts', columns: ['count'], rows: ['requests', 'addressees', 'pairs'].map((key, at) => ({ key, values: [values[at]!], share: null })), lowerBounds: [] }
  return figure({ name: 'requests', ...about, base: { unit: 'requests', counted: values[0]!, leftOut: out.list() }, truncation: byDay(about), method: [], content })
}

const isLater = ({ sent }: RequestPair, on: Day): boolean => sent !== null && sent.from !== null && sent.from > on

const standings = ['answered', 'refused', 'word-only', 'silence-recorded', 'overdue', 'open', 'not-sent'] as const

function standing({ pairs }: Asked, about: About): Figure {
  const out = new LeftOutList()
  const counts = new Map<string, number>()
  let counted = 0
  for (const pair of pairs) {
    if (isLater(pair, about.on)) { out.add('sent-later', pair.request.id); continue }
    const key = standingOf(pair, about.on)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    counted++
  }
  const rows = standings.map((key) => ({ key, values: [counts.get(key) ?? 0], share: counted === 0 ? null : (counts.get(key) ?? 0) / counted }))
  return figure({
    name: 'standing', ...about, base: { unit: 'pairs', counted, leftOut: out.list() }, truncation: byDay(about), method: [note('silence')],
    content: { kind: 'counts', columns: ['pairs'], rows, lowerBounds: [] },
  })
}

/** The furthest that the addressee went. A deadline is past where it cannot lie later. */
export function standingOf({ replies, deadline, sent }: RequestPair, on: Day): (typeof standings)[number] {
  const came = (those: readonly ReplyKind[]) => replies.some(({ reply }) => those.includes(reply.fields.responseKind))
  if (came(answering)) return 'answered'
  if (came(refusing)) return 'refused'
  if (replies.some(({ reply }) => isWord(reply.fields.responseKind))) return 'word-only'
  if (came(['no-answer'])) return 'silence-recorded'
  if (sent === null) return 'not-sent'
  return deadline !== null && deadline.to !== null && deadline.to < on ? 'overdue' : 'open'
}

function repliesByKind({ replies }: Asked, about: About): Figure {
  const out = new LeftOutList()
  const own = replies.filter(({ reply, pairs, isLater: later }) => {
    if (later) out.add('reply-later', reply.id)
    else if (pairs.length === 0) out.add('reply-of-nobody-asked', reply.id)
    return !later && pairs.length > 0
  })
  const rows = replyKinds.map((key) => {
    const those = own.filter(({ reply }) => reply.fields.responseKind === key)
    const pairs = new Set(those.flatMap((each) => each.pairs))
    return { key, values: [those.length, new Set([...pairs].map(({ request }) => request)).size, pairs.size], share: null }
  })
  return figure({
    name: 'replies', ...about, base: { unit: 'replies', counted: own.length, leftOut: out.list() }, truncation: byDay(about), method: [note('silence')],
    content: { kind: 'counts', columns: ['replies', 'requests', 'pairs'], rows, lowerBounds: [] },
  })
}

/** How long until a reply for which `ends` holds. Each date that is no single day is read as short and as long as it can be. */
function waiting(name: 'time-to-first-word' | 'time-to-answer', { pairs }: Asked, ends: (kind: ReplyKind) => boolean, about: About): Figure {
  const { on } = about
  const out = new LeftOutList()
  const [shortest, longest]: [Wait[], Wait[]] = [[], []]
  let [undated, byTheirDate] = [0, 0]
  for (const { request, sent, replies } of pairs) {
    if (sent === null || sent.from === null || sent.to === null) { out.add('not-sent', request.id); continue }
    if (sent.from > on) { out.add('sent-later', request.id); continue }
    const [from, to] = [sent.from, Math.min(sent.to, on) as Day]
    const own = replies.filter(({ reply }) => ends(reply.fields.responseKind))
    if (own.some(({ when }) => when !== null && when.to !== null && when.to < from)) { out.add('replied-before-sent', request.id); continue }
    undated += own.filter(({ when }) => when === null).length
    byTheirDate += own.filter(({ reply, when }) => when !== null && reply.fields.received === null).length
    const came = own.length === 0 ? null : earliest(own.map(({ when }) => ({ from: when?.from ?? from, to: when === null ? on : when.to ?? (on + 1) as Day })))
    shortest.push(came === null ? { days: on - to, hasEnded: false } : { days: Math.max(0, came.from! - to), hasEnded: true })
    longest.push(came !== null && came.to! <= on ? { days: came.to! - from, hasEnded: true } : { days: on - from, hasEnded: false })
  }
  const counted = shortest.length
  const open = longest.filter(({ hasEnded }) => !hasEnded).length
  const day = formatDay(on)
  const method: Note[] = [
    note('kaplan-meier'), ...(shortest.some(({ days, hasEnded }, at) => days !== longest[at]!.days || hasEnded !== longest[at]!.hasEnded) ? [note('two-estimates')] : []),
    ...(undated > 0 ? [note('reply-undated', { count: undated, day })] : []), ...(byTheirDate > 0 ? [note('reply-by-its-date', { count: byTheirDate })] : []), note('silence'),
  ]
  return figure({
    name, ...about, base: { unit: 'pairs', counted, leftOut: out.list() }, truncation: [open > 0 ? note('open-on-day', { open, counted, day }) : note('none-open', { day })], method,
    content: { kind: 'survival', shortest: survival(shortest), longest: survival(longest) },
  })
}
