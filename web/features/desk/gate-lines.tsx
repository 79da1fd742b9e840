/**
 * Gate lines: what stands of the right of reply of each party, where a finding is published and on its board.
 * @module
 */
import type { ReplyGateView } from '../../desk-api.ts'
import { paths } from '../../paths.ts'
import { Own } from '../../words/said.tsx'
import { deskWords, outcomeWord } from './words.ts'

export function GateLines({ of, finding }: { of: ReplyGateView; finding: string }) {
  const say = deskWords.useWords()
  const shut = of.parties.filter(({ keepsShut }) => keepsShut).length
  return (
    <div className={of.isOpen ? 'notice stack' : 'notice bad stack'} role={of.isOpen ? undefined : 'alert'}>
      <p><strong>{say('replies')}.</strong> {of.isOpen ? say('gateOpen') : say('gateShut', { count: shut })} <a href={paths.replies(finding)}>{say('board')}</a></p>
      <ul>{of.parties.map(({ party, name, outcome, waiver }) => (
        <li key={party} className="small"><Own>{name}</Own>: {say(outcomeWord(outcome))}{outcome === 'waived' && waiver !== null && <> · {say('waiver', { name: waiver.byName ?? '' })}{waiver.isOwn && ` (${say('isOwn')})`}{waiver.reason !== null && <>: <Own>{waiver.reason}</Own></>}</>}</li>
      ))}</ul>
    </div>
  )
}
