/**
 * Publish, redactions: which redacted photos are shown; where one is, its original is not.
 * @module
 */
import type { PublishChoices, PublishPreview } from '../../api.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { publishWords } from './publish-words.ts'

type Redaction = PublishPreview['redactions'][number]

export function Redactions({ choices, of, change }: { choices: PublishChoices; of: readonly Redaction[]; change: (next: Partial<PublishChoices>) => void }) {
  const say = publishWords.useWords()
  const toggled = (list: readonly string[], each: string) => (list.includes(each) ? list.filter((other) => other !== each) : [...list, each])
  const shown = of.filter(({ isShown }) => isShown)
  return (
    <fieldset className="stack"><legend className="label">{say('redactions')}</legend>
      {of.map((each) => (
        <label key={each.id} className="choice"><input type="checkbox" checked={each.isShown} onChange={() => change(changeOf(each, choices, toggled))} /><span><Own>{each.title}</Own> <span className="quiet">(<Name of={codeNames} code={each.handling} />)</span></span></label>
      ))}
      {new Set(shown.map((each) => each.of)).size < shown.length && <p className="small quiet">{say('several')}</p>}
    </fieldset>
  )
}

/** An open one is shown unless it is withheld; any other is shown only if it is asked for. */
function changeOf({ id, handling }: Redaction, { withhold, redacted }: PublishChoices, toggled: (list: readonly string[], each: string) => string[]): Partial<PublishChoices> {
  return handling === 'open' ? { withhold: toggled(withhold, `${id}:/`) } : { redacted: toggled(redacted, id) }
}
