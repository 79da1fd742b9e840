/**
 * Stamps: the time stamps of a package, read before the package is checked, because WebCrypto answers later and that check asks now.
 * @module
 */
import { sha256, toHex, type Bytes } from '@proofmark/core/bytes'
import { stampReader, unzip, type StampReader, type StampReading } from '@proofmark/core/evidence'
import { withWebCrypto } from '../../raw-signature.ts'

/** `authorities`: certificates that the reader trusts. `null`: this browser cannot check them, so they are told as not read. */
export async function stampsOf(zip: Bytes, authorities: readonly Bytes[]): Promise<StampReader | null> {
  const opened = unzip(zip)
  const stamps = opened.ok ? [...opened.entries].filter(([path]) => /^data\/anchors\/[0-9]+\/[^/]+\.tsr$/.test(path)) : []
  if (!opened.ok || stamps.length === 0) return () => ({ ok: false, code: 'not-der' })
  const asked = stamps.map(([path, token]) => ({ token, imprint: sha256(opened.entries.get(path.replace(/[^/]+$/, 'checkpoint')) ?? new Uint8Array()) }))
  try {
    const readings = await withWebCrypto((checkRaw) => { const read = stampReader({ authorities, checkRaw }); return asked.map(({ token, imprint }) => read(token, imprint)) })
    const known = new Map(asked.map(({ token, imprint }, at): [string, StampReading] => [nameOf(token, imprint), readings[at]!]))
    return (token, imprint) => known.get(nameOf(token, imprint)) ?? { ok: false, code: 'not-der' }
  } catch {
    return null
  }
}

const nameOf = (token: Bytes, imprint: Bytes) => `${toHex(sha256(token))} ${toHex(imprint)}`
