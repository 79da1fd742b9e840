/**
 * Publish choices: for whom, by which rules, and which single fields. Each says at once what it comes to in this package.
 * @module
 */
import { useState, type FormEvent } from 'react'
import type { PublishChoices, PublishPreview } from '../../api.ts'
import { useLanguage } from '../../words/language.ts'
import { isNamed, nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { ruleMeanings, ruleNames } from '../../words/named/rule-names.ts'
import { English, Name } from '../../words/said.tsx'
import { publishWords } from './publish-words.ts'

interface Chosen { readonly choices: PublishChoices; readonly change: (next: Partial<PublishChoices>) => void }

const audiences = [['open', 'forOpen'], ['restricted', 'forRestricted'], ['confidential', 'forConfidential']] as const

export function Audience({ choices, preview, change }: Chosen & { preview: PublishPreview | null }) {
  const say = publishWords.useWords()
  return (
    <fieldset className="stack"><legend className="label">{say('forWhom')}</legend><div>{audiences.map(([level, words]) => {
      const count = preview?.handling.find((each) => each.level === level)?.statements
      return (
        <label key={level} className="choice"><input type="radio" name="audience" checked={choices.audience === level} onChange={() => change({ audience: level })} />
          <span><strong><Name of={codeNames} code={level} /></strong> <span className="quiet">{say(words)}{count === undefined ? '' : `; ${say('ofLevel', { count, level: nameOf(codeNames, level) })}`}</span></span></label>
      )
    })}</div></fieldset>
  )
}

/** What a chosen rule comes to; a rule that fits nothing says so. */
function comesTo({ fields, values, files }: PublishPreview['rules'][number]): string {
  const { say } = publishWords
  return fields + files === 0 ? say('fitsNothing') : [say('fieldsFit', { fields, values }), ...(files > 0 ? [say('filesLeftOut', { count: files })] : [])].join('; ')
}

export function Rules({ choices, preview, change }: Chosen & { preview: PublishPreview | null }) {
  const say = publishWords.useWords()
  const isEnglish = useLanguage() === 'en'
  if (preview === null) return null
  return (
    <fieldset className="stack"><legend className="label">{say('withhold')}</legend><div>{preview.rules.map((rule) => {
      const isChosen = choices.rules.includes(rule.name)
      return (
        <label key={rule.name} className="choice rule"><input type="checkbox" checked={isChosen} onChange={() => change({ rules: isChosen ? choices.rules.filter((each) => each !== rule.name) : [...choices.rules, rule.name] })} />
          <span><strong><Name of={ruleNames} code={rule.name} /></strong> <span className="quiet">{isEnglish || !isNamed(ruleMeanings, rule.name) ? <English>{rule.means}</English> : ruleMeanings.say(rule.name)}</span>{rule.isChosen && <span className="comes-to">{comesTo(rule)}</span>}</span></label>
      )
    })}</div></fieldset>
  )
}

/** Single fields, as on the command line. */
export function Paths({ choices, change }: Chosen) {
  const say = publishWords.useWords()
  const [path, setPath] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() === '' || choices.withhold.includes(path.trim())) return
    change({ withhold: [...choices.withhold, path.trim()] })
    setPath('')
  }
  const taken = [...choices.withhold.map((choice) => ['withhold', choice] as const), ...choices.showFiles.map((choice) => ['showFiles', choice] as const), ...choices.leaveOut.map((choice) => ['leaveOut', choice] as const)]
  const words = { withhold: say('withheldOne'), showFiles: say('shownFile'), leaveOut: say('leftOutFile') }
  return (
    <div className="stack">
      <form className="field" onSubmit={add}><label className="label" htmlFor="publish-path">{say('oneMore')}</label>
        <div className="one-line"><input id="publish-path" className="mono" dir="ltr" value={path} placeholder="/note, party:/names, LABEL:/place" onChange={(event) => setPath(event.target.value)} /><button type="submit" className="button" disabled={path.trim() === ''}>{say('withhold')}</button></div></form>
      {taken.length > 0 && <ul className="taken" aria-label={say('oneByOne')}>{taken.map(([list, choice]) => (
        <li key={list + choice}><span className="small">{words[list]} <bdi className="mono" dir="ltr" lang="">{shortened(choice)}</bdi></span><button type="button" className="button plain" aria-label={say('takeBackThis', { does: words[list], what: choice })} onClick={() => change({ [list]: choices[list].filter((each) => each !== choice) })}>{say('takeBack')}</button></li>
      ))}</ul>}
    </div>
  )
}

/** Ids and hashes by their beginning: the whole is in the list above or below. */
const shortened = (choice: string) => choice.replace(/[0-9a-f]{32,64}/, (hex) => `${hex.slice(0, 8)}…`)
