/**
 * Sending: what was fixed for sealing goes to the server, files first, then all statements at once; and again after any cut, from where it was.
 *
 * Nothing is sealed twice, since the ids were drawn here and the server answers a known id with its receipt (spec/capture-draft.md, "Sending").
 * @module
 */
import { formatSealLines, toSeal } from '@proofmark/core/capture'
import { captureApi, Refused } from '../../api.ts'
import type { CaptureSession } from './session.ts'

export type SendingProgress = { readonly step: 'files'; readonly done: number; readonly all: number; readonly secondsLeft: number } | { readonly step: 'sealing' }
/** `waits`: nobody answers, or the disk there has no room; it can be gone on with. `missing`: the original of a photograph is not on this device. */
export type Sent = { readonly kind: 'sealed' } | { readonly kind: 'waits'; readonly because: 'unreachable' | 'disk-full' } | { readonly kind: 'refused'; readonly message: string; readonly mayUnlock: boolean } | { readonly kind: 'missing'; readonly name: string }

const partSize = 4 * 1024 * 1024

/** Fixes what will be sealed, and sends it. */
export async function seal(session: CaptureSession, onProgress: (progress: SendingProgress) => void): Promise<Sent> {
  const { statements, faults } = toSeal(session.draft)
  if (faults.length > 0) return { kind: 'refused', message: faults[0]!.expected, mayUnlock: true }
  await session.whenKept()
  await session.setState('sealing', { sealText: formatSealLines(statements) })
  return goOn(session, onProgress)
}

/** Sends what was fixed before, from where it was. */
export async function goOn(session: CaptureSession, onProgress: (progress: SendingProgress) => void): Promise<Sent> {
  const text = session.view().row.sealText
  if (text === null) return { kind: 'refused', message: 'nothing was fixed for sealing', mayUnlock: true }
  try {
    const missing = await sendFiles(session, onProgress)
    if (missing !== null) return { kind: 'missing', name: missing }
    onProgress({ step: 'sealing' })
    const { receipts } = await captureApi.seal(text)
    await session.setState('sealed', { sealText: text, receipts })
    return { kind: 'sealed' }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (/^disk-(?:full|too-small)$/.test(error.code)) return { kind: 'waits', because: 'disk-full' }
    if (error.code === 'unreachable' || /^http-5|^server-failed$/.test(error.code)) return { kind: 'waits', because: 'unreachable' }
    const [first] = error.problems
    return { kind: 'refused', message: `${error.message}${first === undefined ? '' : ` ${first.field}: expected ${first.expected}; found ${first.found}.`} (${error.code})`, mayUnlock: true }
  }
}

/** Opens the draft again, only where the server says that nothing of it is sealed. */
export async function unlock(session: CaptureSession): Promise<boolean> {
  const ids = (session.view().row.sealText ?? '').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { id: string }).id)
  const { receipts } = await captureApi.receipts(ids)
  if (receipts.some(({ index }) => index !== null)) return false
  await session.setState('open')
  return true
}

async function sendFiles(session: CaptureSession, onProgress: (progress: SendingProgress) => void): Promise<string | null> {
  const photos = [...new Map(session.draft.photos.map((photo) => [photo.sha256, photo])).values()]
  const all = photos.reduce((sum, { size }) => sum + size, 0)
  const started = performance.now()
  let [done, sent] = [0, 0]
  const tell = () => onProgress({ step: 'files', done, all, secondsLeft: sent === 0 ? 0 : ((performance.now() - started) / 1000 / sent) * (all - done) })
  for (const { sha256, size, name } of photos) {
    let here = await captureApi.fileAt(session.id, sha256)
    const before = done
    if (!here.isWhole) {
      const file = await session.store.file(session.id, sha256)
      if (file === null) return name
      while (!here.isWhole) {
        const part = file.slice(here.offset, here.offset + partSize)
        here = await captureApi.sendPart(session.id, sha256, part, here.offset, size)
        done = before + Math.min(here.offset, size)
        sent += part.size
        tell()
      }
    }
    done = before + size
    tell()
  }
  return null
}
