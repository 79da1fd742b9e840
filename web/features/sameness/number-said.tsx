/**
 * Number said: a number as it was written, with what its check digit and its form tell.
 * @module
 */
import { useState } from 'react'
import type { NumberSaid as Said, RecordNumber } from '@proofmark/core/network'
import { useOpening } from '../../router.ts'
import { useFormats } from '../../words/formats.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { craftWords } from '../crafts/words.ts'
import { EvidenceText } from '../evidence/parts.tsx'
import { numberKindWords, numberWhyWords } from './number-words.ts'

const signs = { right: '✓', wrong: '✕', none: '–' } as const

export function NumberSaid({ of }: { of: Said }) {
  const say = craftWords.useWords()
  const { list } = useFormats()
  const [first, ...rest] = of.why
  return (
    <span className="number-said small">
      <span className={of.form === 'does-not-fit' ? 'check wrong' : `check ${of.checkDigit}`}><span aria-hidden="true">{of.form === 'does-not-fit' ? signs.wrong : signs[of.checkDigit]} </span><Name of={numberWhyWords} code={first!} /></span>
      {rest.map((why) => <span key={why}>· <Name of={numberWhyWords} code={why} /></span>)}
      {of.kind !== null && <span>· <Name of={numberKindWords} code={of.kind} /></span>}
      {of.countries.map((country) => <span key={country}>· <State code={country} /></span>)}
      {of.possible !== null && of.possible.length > 0 && <span>· {say('canBe', { list: list(of.possible.slice(0, 12)) })}{of.possible.length > 12 && <More of={of.possible.slice(12)} />}</span>}
    </span>
  )
}

/** All that is left is there to be seen, however many. */
function More({ of }: { of: readonly string[] }) {
  const { list, number } = useFormats()
  const [isOpen, setOpen] = useState(false)
  return isOpen ? <>, {list(of)}</> : <> <button type="button" className="button plain" onClick={() => setOpen(true)}>+ {number(of.length)}</button></>
}

/** Of a record: the register, the number as it is written, when it held, and what it says. Opens on its statement. */
export function NumberLine({ of }: { of: RecordNumber }) {
  const opening = useOpening()
  const { day } = useFormats()
  return <span className="number-line"><span className="label"><Name of={codeNames} code={of.scheme} /></span> <a className="mono" href={opening({ kind: 'statement', id: of.statement })}><EvidenceText>{of.said.written}</EvidenceText></a> {(of.since !== null || of.until !== null) && <span className="small quiet"><Own>{`${of.since === null ? '…' : day(of.since)} – ${of.until === null ? '…' : day(of.until)}`}</Own> </span>}<NumberSaid of={of.said} /></span>
}
