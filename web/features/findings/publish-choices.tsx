/**
 * Publish choices: for whom, by which rules, and which single fields. Each says at once what it comes to in this package.
 * @module
 */
import { useState, type FormEvent } from 'react'
import type { PublishChoices, PublishPreview } from '../../api.ts'

interface Chosen { readonly choices: PublishChoices; readonly change: (next: Partial<PublishChoices>) => void }

const audiences: readonly (readonly [string, string])[] = [
  ['open', 'the public: open statements only'], ['restricted', 'a court or a partner: restricted statements, too'], ['confidential', 'somebody who may see all: confidential statements, too'],
]

export function Audience({ choices, preview, change }: Chosen & { preview: PublishPreview | null }) {
  return (
    <fieldset className="stack"><legend className="label">For whom</legend><div>{audiences.map(([level, words]) => {
      const count = preview?.handling.find((each) => each.level === level)?.statements
      return (
        <label key={level} className="choice"><input type="radio" name="audience" checked={choices.audience === level} onChange={() => change({ audience: level })} />
          <span><strong>{level}</strong> <span className="quiet">{words}{count === undefined ? '' : `; ${count === 0 ? 'none' : count} here ${count === 1 ? 'is' : 'are'} ${level}`}</span></span></label>
      )
    })}</div></fieldset>
  )
}

/** What a chosen rule comes to; a rule that fits nothing says so. */
const comesTo = ({ fields, values, files }: PublishPreview['rules'][number]): string =>
  fields + files === 0 ? 'fits nothing in this package' : [`${fields} fields, ${values} with something in them`, ...(files > 0 ? [`${files} ${files === 1 ? 'file' : 'files'} left out`] : [])].join('; ')

export function Rules({ choices, preview, change }: Chosen & { preview: PublishPreview | null }) {
  if (preview === null) return null
  return (
    <fieldset className="stack"><legend className="label">Withhold</legend><div>{preview.rules.map((rule) => {
      const isChosen = choices.rules.includes(rule.name)
      return (
        <label key={rule.name} className="choice rule"><input type="checkbox" checked={isChosen} onChange={() => change({ rules: isChosen ? choices.rules.filter((each) => each !== rule.name) : [...choices.rules, rule.name] })} />
          <span><strong>{rule.name}</strong> <span className="quiet">{rule.means}</span>{rule.isChosen && <span className="comes-to">{comesTo(rule)}</span>}</span></label>
      )
    })}</div></fieldset>
  )
}

/** Single fields, as on the command line. */
export function Paths({ choices, change }: Chosen) {
  const [path, setPath] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() === '' || choices.withhold.includes(path.trim())) return
    change({ withhold: [...choices.withhold, path.trim()] })
    setPath('')
  }
  const taken = [...choices.withhold.map((choice) => ['withhold', choice] as const), ...choices.showFiles.map((choice) => ['showFiles', choice] as const), ...choices.leaveOut.map((choice) => ['leaveOut', choice] as const)]
  const words = { withhold: 'withhold', showFiles: 'show the file', leaveOut: 'leave out the file' }
  return (
    <div className="stack">
      <form className="field" onSubmit={add}><label className="label" htmlFor="publish-path">A field more to withhold</label>
        <div className="one-line"><input id="publish-path" className="mono" value={path} placeholder="/note, party:/names, LABEL:/place" onChange={(event) => setPath(event.target.value)} /><button type="submit" className="button" disabled={path.trim() === ''}>Withhold</button></div></form>
      {taken.length > 0 && <ul className="taken" aria-label="Chosen one by one">{taken.map(([list, choice]) => (
        <li key={list + choice}><span className="small">{words[list]} <span className="mono">{shortened(choice)}</span></span><button type="button" className="button plain" aria-label={`Take back: ${words[list]} ${choice}`} onClick={() => change({ [list]: choices[list].filter((each) => each !== choice) })}>Take back</button></li>
      ))}</ul>}
    </div>
  )
}

/** Ids and hashes by their beginning: the whole is in the list above or below. */
const shortened = (choice: string) => choice.replace(/[0-9a-f]{32,64}/, (hex) => `${hex.slice(0, 8)}…`)
