/**
 * When: the time in which statements were made, and by whose word, in sentences for somebody who never heard of a time stamp.
 * @module
 */
import { tellEnd, type Existed, type Verdict } from '@proofmark/core/evidence'
import { visible } from '../../visible.ts'

export function When({ of }: { of: Verdict }) {
  const { notBefore, notAfter } = of.existed
  if (of.status === 'fails') return <section><h2>When</h2><p>A part fails, so nothing that this file says of time is relied on here, whoever says it.</p></section>
  return (
    <section><h2>When</h2>
      <ul className="stack">
        <li>All of it was there by: {visible(tellEnd(notAfter))}.</li>
        <li>The newest statement was made after: {visible(tellEnd(notBefore))}.{of.newestBeacon > 0 && ` The log had at least ${of.newestBeacon} entries then; that is the log's own word, in no calendar.`}</li>
      </ul>
      {!notAfter.isTrusted && <p className="small quiet">{notAfter.time === null
        ? 'Without a witness or a time stamp authority, when this was sealed is the publisher’s word alone.'
        : 'Ask for these witnesses and authorities elsewhere than from the publisher. If you believe them, name them in a file and choose it above.'}</p>}
    </section>
  )
}

/** Of one statement, as lines of its list of fields. */
export function StatementWhen({ of }: { of: Existed | undefined }) {
  if (of === undefined || (of.notAfter.time === null && of.notBefore.time === null)) return null
  return (
    <>
      {of.notBefore.time !== null && <><dt>made after</dt><dd>{visible(tellEnd(of.notBefore))}</dd></>}
      {of.notAfter.time !== null && <><dt>there by</dt><dd>{visible(tellEnd(of.notAfter))}</dd></>}
    </>
  )
}
