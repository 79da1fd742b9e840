/**
 * Publish, redactions: which redacted photos are shown; where one is, its original is not.
 * @module
 */
import type { PublishChoices, PublishPreview } from '../../api.ts'

type Redaction = PublishPreview['redactions'][number]

export function Redactions({ choices, of, change }: { choices: PublishChoices; of: readonly Redaction[]; change: (next: Partial<PublishChoices>) => void }) {
  const toggled = (list: readonly string[], each: string) => (list.includes(each) ? list.filter((other) => other !== each) : [...list, each])
  const shown = of.filter(({ isShown }) => isShown)
  return (
    <fieldset className="stack"><legend className="label">Redacted photos; where one is shown, its original is not</legend>
      {of.map((each) => (
        <label key={each.id} className="choice"><input type="checkbox" checked={each.isShown} onChange={() => change(changeOf(each, choices, toggled))} /><span>{each.title} <span className="quiet">({each.handling})</span></span></label>
      ))}
      {new Set(shown.map((each) => each.of)).size < shown.length && <p className="small quiet">Several redactions of one photo are shown: together they show what either shows.</p>}
    </fieldset>
  )
}

/** An open one is shown unless it is withheld; any other is shown only if it is asked for. */
function changeOf({ id, handling }: Redaction, { withhold, redacted }: PublishChoices, toggled: (list: readonly string[], each: string) => string[]): Partial<PublishChoices> {
  return handling === 'open' ? { withhold: toggled(withhold, `${id}:/`) } : { redacted: toggled(redacted, id) }
}
