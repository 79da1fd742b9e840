/**
 * Trust file: whom the reader believes, in a file that he made or was given by somebody whom he believes.
 * @module
 */
import { parseReaderTrust, type ReaderTrust } from '@proofmark/core/evidence'
import { visible } from '../../visible.ts'

export interface ChosenTrust { readonly name: string; readonly trust: ReaderTrust; /** Why the file says nothing. */ readonly fault: string | null }

export const noTrust: ChosenTrust = { name: '', trust: {}, fault: null }

export function TrustFile({ of, onChoose }: { of: ChosenTrust; onChoose: (chosen: ChosenTrust) => void }) {
  const choose = async (file: File | undefined) => {
    if (file === undefined) return onChoose(noTrust)
    const read = parseReaderTrust(new Uint8Array(await file.arrayBuffer()))
    onChoose({ name: visible(file.name), trust: read.ok ? read.trust : {}, fault: read.ok ? null : `${read.code}: ${read.text}` })
  }
  return (
    <div className="field">
      <label className="field">Whose word on the time you take: a policy of witnesses, or a list with authorities, if you have one
        <input type="file" onChange={(event) => void choose(event.target.files?.[0])} />
      </label>
      {of.fault !== null && <p className="notice bad small" role="alert">{of.name}: {visible(of.fault)}. Nothing of it is used.</p>}
      {of.fault === null && of.name !== '' && <p className="small quiet">{of.name} names {namesIn(of.trust)}.</p>}
    </div>
  )
}

function namesIn({ rootKeys = [], logKeys = [], policy, authorities = [] }: ReaderTrust): string {
  const counted = ([[rootKeys.length, 'root key'], [logKeys.length, 'log key'], [policy?.witnesses.length ?? 0, 'witness'], [authorities.length, 'certificate']] as const).filter(([count]) => count > 0)
  const words = counted.map(([count, word]) => `${count} ${count === 1 ? word : word === 'witness' ? 'witnesses' : `${word}s`}`)
  return words.length === 0 ? 'nobody' : words.join(', ')
}
