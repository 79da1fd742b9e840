/**
 * Photographs of a letter: those that show what the request is about, each with its handling; what this addressee may not see cannot be chosen.
 * @module
 */
import type { LetterChoices } from '../../letter-api.ts'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { letterWords } from './words.ts'

const order = ['open', 'restricted', 'confidential'] as const
const handlingKeys = { open: 'handlingOpen', restricted: 'handlingRestricted', confidential: 'handlingConfidential' } as const

export function LetterPhotos({ photos, audience, chosen, onChoose }: { photos: LetterChoices['photos']; audience: (typeof order)[number]; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void }) {
  const say = letterWords.useWords()
  return (
    <fieldset className="stack">
      <legend className="label">{say('photos')}</legend>
      {photos.length === 0 ? <p className="small quiet">{say('noPhotos')}</p> : <p className="small quiet">{say('stripped')}</p>}
      {photos.map(({ id, title, handling, hasFile }) => {
        const isAbove = order.indexOf(handling) > order.indexOf(audience)
        return (
          <label key={id} className="choice">
            <input type="checkbox" checked={chosen.includes(id)} disabled={isAbove || !hasFile} onChange={(event) => onChoose(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))} />
            <span><Own>{visible(title)}</Own> <span className="small quiet">· {say(handlingKeys[handling])}{isAbove ? ` · ${say('above')}` : hasFile ? '' : ` · ${say('noFile')}`}</span></span>
          </label>
        )
      })}
    </fieldset>
  )
}
