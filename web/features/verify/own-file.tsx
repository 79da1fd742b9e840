/**
 * Own file: the verify.html that this app puts into packages, to be given to readers by another way, and its hash.
 * @module
 */
import { useEffect, useState } from 'react'
import { toHex } from '@proofmark/core/bytes'

export function OwnFile() {
  const [hash, setHash] = useState<string | null>(null)
  useEffect(() => {
    const read = async () => {
      const answer = await fetch('/verify.html')
      const digest = answer.ok ? await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()) : null
      if (digest !== null) setHash(toHex(new Uint8Array(digest)))
    }
    // Without it the link stands alone.
    void read().catch(() => undefined)
  }, [])
  return <p className="small">To give it to readers: <a href="/verify.html" download>save verify.html</a>, put it on your site, and say its SHA-256 beside it{hash === null ? '.' : <>: <span className="mono wrap">{hash}</span></>}</p>
}
