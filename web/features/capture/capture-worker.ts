/**
 * Capture worker (a service worker): keeps the built shell of the app by the hash of its content and answers with it when there is no network.
 *
 * It keeps no answer of the server and no draft: only the files that were built. A new build is a new cache beside the old one, which goes when
 * no tab needs it any more; drafts lie elsewhere and are never touched.
 * @module
 */

/** Named by the build: a hash over all files of the shell, and their paths. */
declare const SHELL: { readonly hash: string; readonly files: readonly string[] }

interface Extendable extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Extendable { readonly request: Request; respondWith(answer: Promise<Response>): void }
interface Scope { addEventListener(type: 'install' | 'activate', listen: (event: Extendable) => void): void; addEventListener(type: 'fetch', listen: (event: Fetching) => void): void; readonly clients: { claim(): Promise<void> }; readonly location: Location }
const scope = globalThis as unknown as Scope

const cacheName = `proofmark-shell-${SHELL.hash}`
const page = '/index.html'
/** A network that is there and does not answer is as good as none. */
const patienceMs = 3000

scope.addEventListener('install', (event) => {
  // `reload`: not from the browser's own cache, which may hold an older page.
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(SHELL.files.map((file) => new Request(file === page ? '/' : file, { cache: 'reload' })))))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('proofmark-shell-') && name !== cacheName) await caches.delete(name)
    await scope.clients.claim()
  })())
})

scope.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (origin !== scope.location.origin || event.request.method !== 'GET' || /^\/(?:api|blobs|log)\//.test(pathname)) return
  if (event.request.mode === 'navigate') event.respondWith(fresh(event.request).catch(() => kept('/')))
  else if (SHELL.files.includes(pathname)) event.respondWith(kept(pathname))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOnUse(event.request))
})

async function fresh(request: Request): Promise<Response> {
  const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) })
  if (!answer.ok) throw new Error('no page')
  return answer
}

async function kept(path: string): Promise<Response> {
  return (await (await caches.open(cacheName)).match(path)) ?? fetch(path)
}

/** Fonts of scripts that are seldom used, and the like: kept once they were needed. Their names hold the hash of their content. */
async function keptOnUse(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const known = await cache.match(request)
  if (known !== undefined) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
