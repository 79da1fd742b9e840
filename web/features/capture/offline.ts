/**
 * Offline: the service worker that lets this page start without a network, and the browser's promise to keep what is here.
 * @module
 */
import { useEffect, useState } from 'react'

export type Readiness = 'ready' | 'not-yet' | 'never'

/** Only under the address of this page: nothing else of the app is answered from a cache. */
export async function prepareOffline(): Promise<Readiness> {
  if (!('serviceWorker' in navigator)) return 'never'
  try {
    const registration = await navigator.serviceWorker.register('/capture-worker.js', { scope: '/capture' })
    const worker = registration.active ?? registration.installing ?? registration.waiting
    if (worker === null) return 'never'
    while (worker.state !== 'activated' && worker.state !== 'redundant') await new Promise((resolve) => { worker.addEventListener('statechange', resolve, { once: true }) })
    return worker.state === 'activated' ? 'ready' : 'never'
  } catch {
    // No worker is served, as under `vite`, or the browser forbids it.
    return navigator.serviceWorker.controller === null ? 'never' : 'ready'
  }
}

export function useOffline(): { readonly readiness: Readiness; readonly isPersisted: boolean | null } {
  const [readiness, setReadiness] = useState<Readiness>('not-yet')
  const [isPersisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    void prepareOffline().then(setReadiness)
    void navigator.storage?.persist?.().then(setPersisted, () => setPersisted(false))
  }, [])
  return { readiness, isPersisted }
}
