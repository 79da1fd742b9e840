/**
 * Anchoring of a server: after something was sealed, witnesses and authorities are asked for the new head, by themselves and later.
 *
 * No seal waits for it. Many seals in a row are one question, and there is at most one question a minute: both sides have others to
 * serve. What failed is kept to be shown, and asked again. What was sealed only to note such words asks for none.
 *
 * @module
 */
import { AnchorRefused, anchorHead, asksNobody, sealAnchors, StoreLocked, type Anchoring, type Store } from 'proofmark/store'

export interface AnchoringState {
  /** Somebody is named. */
  readonly isSetUp: boolean
  /** What is wrong with the settings; `null`: nothing. */
  readonly fault: string | null
  readonly last: (Anchoring & { readonly at: string }) | null
}

export interface ServerAnchoring {
  /** The same store; a seal wakes the anchoring. */
  readonly store: Store
  state(): AnchoringState
  /** Resolves when nothing is asked any more. */
  stop(): Promise<void>
}

export interface ServerAnchoringOptions {
  readonly clock: () => Date
  readonly random: (length: number) => Uint8Array
  readonly newId: () => string
  /** For what nobody waits for, and would fail in silence. */
  readonly complain: (message: string) => void
  readonly pauses?: Pauses
}

/** In milliseconds. */
export interface Pauses { readonly afterSeal: number; readonly betweenQuestions: number; readonly afterFailure: number }
const usualPauses: Pauses = { afterSeal: 3000, betweenQuestions: 60_000, afterFailure: 600_000 }

export function startAnchoring(store: Store, { clock, random, newId, complain, pauses = usualPauses }: ServerAnchoringOptions): ServerAnchoring {
  const ending = new AbortController()
  let last: AnchoringState['last'] = null
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let lastStart = -Infinity

  function wake(pause: number) {
    if (timer !== null || ending.signal.aborted) return
    const wait = Math.max(pause, lastStart + pauses.betweenQuestions - clock().getTime())
    timer = setTimeout(() => {
      timer = null
      if (running !== null) return wake(pauses.afterSeal)
      running = turn().catch((error: unknown) => complain(`anchoring failed: ${error instanceof Error ? error.message : String(error)}`)).finally(() => { running = null })
    }, wait)
    timer.unref()
  }

  async function turn() {
    if (asksNobody(store.anchors.settings())) return
    // Words that "proofmark log anchor" left beside a log that this process holds.
    await sealAnchors(store, newId)
    const checkpoint = headToAsk(store)
    if (checkpoint === null) return
    lastStart = clock().getTime()
    try {
      last = { ...await anchorHead(store, store.anchors.settings(), { clock, random, signal: ending.signal, checkpoint }), at: clock().toISOString() }
    } catch (error) {
      if (!(error instanceof StoreLocked)) throw error
      return wake(pauses.betweenQuestions)
    }
    // The store may be closed by now.
    if (ending.signal.aborted) return
    await sealAnchors(store, newId)
    if (!last.ok) wake(pauses.afterFailure)
  }

  wake(pauses.afterSeal)
  return {
    store: { ...store, seal: (...given) => store.seal(...given).finally(() => wake(pauses.afterSeal)) },
    state() {
      try {
        return { isSetUp: !asksNobody(store.anchors.settings()), fault: null, last }
      } catch (error) {
        if (!(error instanceof AnchorRefused)) throw error
        return { isSetUp: true, fault: error.message, last }
      }
    },
    async stop() {
      ending.abort()
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

/**
 * The present head, if something else than anchors was sealed since the last one on which anybody spoke; else that one, if
 * somebody has not spoken on it. `null`: nothing to ask.
 */
function headToAsk(store: Store): Uint8Array | null {
  const { policy, authorities } = store.anchors.settings()
  const last = store.anchors.heads().filter(({ files }) => files.size > 0).at(-1)
  if (store.statements().some(({ index, kind }) => index !== null && index >= (last?.size ?? 0) && kind !== 'anchor')) return store.checkpoint()
  return last !== undefined && last.files.size < (policy?.witnesses.length ?? 0) + authorities.length ? last.checkpoint : null
}
