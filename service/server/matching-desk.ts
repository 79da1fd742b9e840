/**
 * Matching desk: the exchanges of this data folder, the offer that lies here to be answered, and the one raising that runs.
 *
 * What comes from the other side enters here. An offer is answered once; a further exchange of the same context has to be said to be
 * agreed; an offer that tries more serials than was allowed is not raised at all.
 *
 * @module
 */
import { formatAnswer, formatOffer, formatResult, makeAnswer, makeOffer, parseAnswer, parseOffer, parseResult, readAnswer, readResult, type MatchCode, type MatchRefusal, type MatchSecret, type Offer, type Raise, type Random } from '@proofmark/core/matching'
import { raiseInThreads } from 'proofmark/matching'
import { keyOf, type ExchangeRecord, type MatchingShelf } from './matching-shelf.ts'
import type { ExchangeView, MatchingView, MatchJob, OfferView, SentFileView } from './matching-view.ts'

export type MatchingCode =
  | 'matching-running' // one raising at a time
  | 'matching-empty' // no serial that is read whole
  | 'matching-context' // no words for what the lists are of
  | 'matching-agreed' // an exchange of this context was made here before
  | 'matching-own' // an offer of this folder came back
  | 'matching-answered' // this offer was answered here
  | 'matching-tries' // the offer tries more serials than may be
  | 'matching-gone' // the offer does not lie here any more
  | 'matching-unknown' // of no exchange of this data folder
  | 'matching-over' // the exchange is over, and its secret is deleted
  | 'matching-nowhere' // no data folder for exchanges

export class MatchingRefused extends Error {
  readonly code: MatchingCode | MatchCode
  readonly about: string | null
  constructor(code: MatchingCode | MatchCode, message: string, about: string | null = null) {
    super(message)
    this.code = code
    this.about = about
  }
}

export interface MatchingDeskOptions { readonly shelf: MatchingShelf | null; readonly random: Random; readonly now: () => Date; readonly complain: (error: Error) => void }

interface Running { what: MatchJob['what']; context: string; done: number; of: number; readonly stop: AbortController; ended: Promise<void> }

export class MatchingDesk {
  readonly #options: MatchingDeskOptions
  #running: Running | null = null
  #failed: MatchJob | null = null
  #offer: Offer | null = null

  constructor(options: MatchingDeskOptions) { this.#options = options }

  view(): MatchingView {
    const listed = this.#options.shelf?.list() ?? { records: [], unread: 0 }
    const job: MatchJob | null = this.#running === null ? this.#failed : { what: this.#running.what, context: this.#running.context, done: this.#running.done, of: this.#running.of, state: 'running', fault: null }
    return { exchanges: listed.records.map(exchangeView), unread: listed.unread, job, isKept: this.#options.shelf !== null }
  }

  offer(serials: readonly string[], { context, padTo, again }: { context: string; padTo: number; again: boolean }): void {
    const shelf = this.#shelf()
    if (context.trim() === '' || /\p{Cs}/u.test(context)) throw new MatchingRefused('matching-context', 'Say what the lists are of, in the words that both sides agreed on.')
    this.#requireList(serials)
    if (!again) this.#requireFirst(shelf, context)
    this.#run({ what: 'offer', context, of: serials.length }, async (raise, whole) => {
      const { offer, secret } = await makeOffer(serials, { context, padTo }, raise, this.#options.random)
      whole()
      this.#begin(shelf, secret, formatOffer(offer), { serials: serials.length, theirs: null })
    })
  }

  /** A file of the other side: an offer is held and shown, an answer is read in threads, a result at once. */
  take(text: string): SentFileView {
    const shelf = this.#shelf()
    if (text.startsWith('proofmark/match-answer/')) return this.#takeAnswer(shelf, text)
    if (text.startsWith('proofmark/match-result/')) return this.#takeResult(shelf, text)
    const read = required(parseOffer(text)).offer
    if (shelf.get(keyOf({ side: 'offer', id: read.id })) !== null) throw new MatchingRefused('matching-own', 'This offer was made here. Send it to the other side; what comes back from there is an answer.')
    if (shelf.get(keyOf({ side: 'answer', id: read.id })) !== null) throw new MatchingRefused('matching-answered', 'This offer was answered here. A second answer would tell more than was agreed.')
    this.#offer = read
    return { is: 'offer', sha256: read.sha256, context: read.context, tries: read.elements.length, isAgain: this.#before(shelf, read.context) } satisfies OfferView
  }

  answer(serials: readonly string[], { offer: sha256, padTo, atMost, again }: { offer: string; padTo: number; atMost: number; again: boolean }): void {
    const shelf = this.#shelf()
    const offer = this.#offer
    if (offer?.sha256 !== sha256) throw new MatchingRefused('matching-gone', 'This offer does not lie here any more. Choose its file again.')
    this.#requireList(serials)
    if (offer.elements.length > atMost) throw new MatchingRefused('matching-tries', `The offer tries ${offer.elements.length} serials, and at most ${atMost} may be tried. Whoever offers all serials of a range learns which of them you hold.`)
    if (!again) this.#requireFirst(shelf, offer.context)
    this.#run({ what: 'answer', context: offer.context, of: offer.elements.length + serials.length }, async (raise, whole) => {
      const made = required(await makeAnswer(offer, serials, { padTo }, raise, this.#options.random))
      whole()
      this.#begin(shelf, made.secret, formatAnswer(made.answer), { serials: serials.length, theirs: offer.elements.length })
      this.#offer = null
    })
  }

  /** Nothing was made. Resolves when the threads have ended. */
  async cancel(): Promise<void> {
    const running = this.#running
    running?.stop.abort()
    this.#failed = null
    await running?.ended
  }

  /** Ends an exchange whose other side will not answer: the secret goes, the record stays. */
  close(key: string): void {
    const shelf = this.#shelf()
    const known = this.#known(shelf, key)
    if (this.#running !== null) throw running()
    if (known.state !== 'sent') throw new MatchingRefused('matching-over', 'The exchange is over, and its secret is deleted.', key)
    shelf.end({ ...known, state: 'closed', ended: this.#now() }, null)
  }

  /** What both hold; `null`: nobody knows yet. */
  common(key: string): readonly string[] | null { return this.#known(this.#shelf(), key).common }

  file(key: string): { readonly text: string; readonly name: string } {
    const shelf = this.#shelf()
    const known = this.#known(shelf, key)
    const kind = exchangeView(known).file
    const text = kind === null ? null : shelf.file(key)
    if (text === null) throw new MatchingRefused('matching-over', 'The exchange is over, and its file is deleted.', key)
    return { text, name: `match-${kind}-${known.id.slice(0, 8)}.txt` }
  }

  #takeAnswer(shelf: MatchingShelf, text: string): SentFileView {
    const answer = required(parseAnswer(text)).answer
    const key = keyOf({ side: 'offer', id: answer.id })
    const { known, secret } = this.#open(shelf, key)
    this.#run({ what: 'read', context: known.context, of: answer.own.length }, async (raise, whole) => {
      const found = required(await readAnswer(answer, secret, secret.sent, raise))
      whole()
      shelf.end({ ...known, state: 'read', ended: this.#now(), theirs: answer.own.length, common: [...found.common] }, formatResult(found.result))
    })
    return { is: 'answer', key }
  }

  #takeResult(shelf: MatchingShelf, text: string): SentFileView {
    const result = required(parseResult(text)).result
    const key = keyOf({ side: 'answer', id: result.id })
    const { known, secret } = this.#open(shelf, key)
    const found = required(readResult(result, secret, secret.sent))
    shelf.end({ ...known, state: 'read', ended: this.#now(), common: [...found.common] }, null)
    return { is: 'result', key }
  }

  #open(shelf: MatchingShelf, key: string) {
    const known = this.#known(shelf, key)
    const secret = known.state === 'sent' ? shelf.secret(key) : null
    if (secret === null) throw new MatchingRefused('matching-over', 'This exchange is over, and its secret is deleted: nothing more can be read from it.', key)
    return { known, secret }
  }

  #begin(shelf: MatchingShelf, secret: MatchSecret, text: string, { serials, theirs }: { serials: number; theirs: number | null }) {
    const sent = /sha256 ([0-9a-f]{64})\n$/.exec(text)![1]!
    const { side, id, context } = secret
    shelf.begin({ side, id, context, state: 'sent', made: this.#now(), ended: null, serials, own: secret.serials.length, theirs, sent, common: null }, { ...secret, sent }, text)
  }

  /** `whole`: throws where somebody cancelled meanwhile, so that nothing is kept of it. */
  #run({ what, context, of }: Pick<Running, 'what' | 'context' | 'of'>, work: (raise: Raise, whole: () => void) => Promise<void>): void {
    if (this.#running !== null) throw running()
    this.#failed = null
    const stop = new AbortController()
    const job: Running = { what, context, done: 0, of, stop, ended: Promise.resolve() }
    let before = 0
    const raise: Raise = async (part) => {
      const raised = await raiseInThreads((done) => { job.done = before + done }, { signal: stop.signal, isWaitedFor: false })(part)
      before += part.of.length
      job.done = before
      return raised
    }
    this.#running = job
    job.ended = work(raise, () => stop.signal.throwIfAborted()).catch((error: unknown) => {
      if (stop.signal.aborted) return
      const isRefused = error instanceof MatchingRefused
      if (!isRefused) this.#options.complain(error as Error)
      this.#failed = { what, context, done: job.done, of, state: 'failed', fault: isRefused ? { code: error.code, message: error.message } : { code: 'server-failed', message: 'The server could not do it; its log on this machine says more.' } }
    }).finally(() => { this.#running = null })
  }

  #shelf(): MatchingShelf {
    if (this.#options.shelf === null) throw new MatchingRefused('matching-nowhere', 'This server has no data folder for exchanges.')
    return this.#options.shelf
  }
  #known(shelf: MatchingShelf, key: string): ExchangeRecord {
    const known = shelf.get(key)
    if (known === null) throw new MatchingRefused('matching-unknown', 'This belongs to no exchange of this data folder.', key)
    return known
  }
  #requireList(serials: readonly string[]) { if (serials.length === 0) throw new MatchingRefused('matching-empty', 'No serial that is read whole is on this list.') }
  #before(shelf: MatchingShelf, context: string): boolean { return shelf.list().records.some((each) => each.context === context) }
  #requireFirst(shelf: MatchingShelf, context: string) {
    if (this.#before(shelf, context)) throw new MatchingRefused('matching-agreed', 'An exchange with these words was made here before. Each further one tells more: say that it is agreed.')
  }
  #now(): string { return this.#options.now().toISOString() }
}

const running = () => new MatchingRefused('matching-running', 'Another list is being worked on. Wait for it, or cancel it.')

function required<T extends { readonly ok: true }>(read: T | MatchRefusal): T {
  if (read.ok) return read
  throw new MatchingRefused(read.code, `Line ${read.line}: expected ${read.expected}.`, String(read.line))
}

function exchangeView(of: ExchangeRecord): ExchangeView {
  const { id: _, common, ...rest } = of
  const file = of.state === 'sent' ? of.side : of.state === 'read' && of.side === 'offer' ? 'result' : null
  return { ...rest, key: keyOf(of), common: common?.length ?? null, file }
}
