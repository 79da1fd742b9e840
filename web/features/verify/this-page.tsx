/**
 * This page: why a page that came with a package is no witness for it, and what is. In a browser first, then for whoever has more.
 * @module
 */
import type { ReactNode } from 'react'

/** `ownFile`: what the app says of the file that it hands out; none in that file itself. */
export function ThisPage({ ownFile }: { ownFile: ReactNode }) {
  const isFile = ownFile === null
  return (
    <section aria-labelledby="this-page" className="stacked"><h2 id="this-page">Where this page came from</h2>
      <p>{isFile
        ? 'Whoever forges a package can put a forged verify.html into it. So check with a copy of this page that you got elsewhere, not with the one that came in the package.'
        : 'This page is part of the app on this machine. The verify.html inside a package is only as trustworthy as whoever made the package: readers should check with a copy that they got elsewhere.'}</p>
      {ownFile}
      <details><summary>How to get a page that you can trust, and check a package with it</summary>
        <ol className="steps small">
          <li>Take verify.html from the publisher’s own site or from the Proofmark project, not from the package and not from whoever sent it to you.</li>
          <li>If they say its SHA-256 there, compare it: the file’s hash is shown by <code>sha256sum verify.html</code> (Linux), <code>shasum -a 256 verify.html</code> (Mac) or <code>Get-FileHash verify.html</code> (Windows). Whoever builds it from the source with its locked dependencies (<code>npm ci</code>, then <code>web/dist/verify.html</code>) can compare that.</li>
          <li>Save it on your disk and open it in a browser; cut the network if you like. Then drop the package on it, the whole .zip as you got it. One page checks every package, whoever published it.</li>
          <li>Without any page: <code>proofmark verify FILE.zip</code> on a command line, the verifier in Python (<code>spec/verifier/verify.py</code> of the project), or VERIFY.txt with openssl, from a copy of it that you got elsewhere as well.</li>
        </ol>
      </details>
    </section>
  )
}
