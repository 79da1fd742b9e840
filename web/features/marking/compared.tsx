/**
 * Compared: one's own transcription beside those of others at the same place, with the characters in which they differ. None is taken for right.
 * @module
 */
import { useOpening } from '../../router.ts'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { differences } from './differences.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { markingWords } from './words.ts'

export interface OtherMark { readonly id: string; readonly transcription: string | null }

export function Compared({ mine, others }: { mine: string | null; others: readonly OtherMark[] }) {
  const say = markingWords.useWords()
  const sayOf = kindNames.useWords()
  const opening = useOpening()
  if (others.length === 0) return null
  return (
    <section className="stack"><h3>{say('compare')}</h3>
      {others.map(({ id, transcription }) => {
        const places = mine === null || transcription === null ? null : differences(mine, transcription)
        const count = places?.filter(({ isSame }) => !isSame).length ?? null
        return (
          <div key={id} className="compared">
            <Transcription text={mine} /><Transcription text={transcription} />
            <p className="small">{count === null ? '' : count === 0 ? say('same') : say('differ', { count })} {places?.filter(({ isSame }) => !isSame).map(({ one, other }, at) => <span key={at} className="mono" dir="ltr">{one ?? '∅'} | {other ?? '∅'}{'  '}</span>)}<a href={opening({ kind: 'statement', id })}>{sayOf('statement')}</a></p>
          </div>
        )
      })}
    </section>
  )
}
