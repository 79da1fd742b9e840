/**
 * Desk settings: how numbers are made, and days, language and address for everyone and for one addressee.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { AddresseeRule, DeskSettings } from '@proofmark/core/requests'
import { deskSettings, saveDeskSettings, type DeskSettingsView } from '../../desk-api.ts'
import { queries } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { deskWords } from './words.ts'

export function DeskSettingsForm() {
  const say = deskWords.useWords()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery({ ...deskSettings, enabled: isOpen })
  return (
    <details className="desk-settings" onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{say('settings')}</summary>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : <Form view={data} />}
    </details>
  )
}

const empty: AddresseeRule = { acknowledgeDays: null, answerDays: null, chaseAfterDays: null, language: null, channel: null, contact: [] }
const dayFields = ['acknowledgeDays', 'answerDays', 'chaseAfterDays'] as const

function Form({ view }: { view: DeskSettingsView }) {
  const say = deskWords.useWords()
  const [settings, setSettings] = useState<DeskSettings>(view.settings)
  const [party, setParty] = useState('')
  const [said, setSaid] = useState<'saved' | { readonly error: unknown } | null>(null)
  const change = (next: DeskSettings) => { setSettings(next); setSaid(null) }
  const isRight = [settings.everyone, ...Object.values(settings.addressees)].every((rule) => dayFields.every((name) => rule[name] === null || (Number.isInteger(rule[name]) && rule[name] >= 1 && rule[name] <= 3650)))
  const save = async () => {
    try {
      // A rule in which nothing is set is none.
      const addressees = Object.fromEntries(Object.entries(settings.addressees).filter(([, rule]) => Object.values(rule).some((value) => value !== null && !(Array.isArray(value) && value.length === 0))))
      setSettings((await saveDeskSettings({ ...settings, addressees })).settings)
      setSaid('saved')
      await queries.invalidateQueries()
    } catch (error) { setSaid({ error }) }
  }
  return (
    <div className="stack">
      <div className="field"><label className="field">{say('pattern')}<input dir="ltr" value={settings.reference} onChange={(event) => change({ ...settings, reference: event.target.value })} /></label><span className="small quiet">{say('patternHint', { case: '{case}', year: '{year}', number: '{number}' })}</span></div>
      <fieldset><legend>{say('everyone')}</legend><Rule rule={settings.everyone} onChange={(everyone) => change({ ...settings, everyone })} /></fieldset>
      <fieldset><legend>{say('ownRules')}</legend>
        <label className="field">{say('addressee')}<select value={party} onChange={(event) => setParty(event.target.value)}><option value="">{say('choose')}</option>{view.parties.map(({ id, title }) => <option key={id} value={id}>{visible(title)}{settings.addressees[id] === undefined ? '' : ' ●'}</option>)}</select></label>
        {party !== '' && <Rule key={party} rule={settings.addressees[party] ?? empty} onChange={(rule) => change({ ...settings, addressees: { ...settings.addressees, [party]: rule } })} />}
      </fieldset>
      <p className="small quiet">{say('daysHint')}</p>
      {!isRight && <p className="notice bad" role="alert">{say('notDays')}</p>}
      <div className="buttons"><button type="button" className="button first" disabled={!isRight} onClick={() => void save()}>{say('save')}</button>{said === 'saved' && <span role="status">{say('saved')}</span>}</div>
      {said !== null && said !== 'saved' && <p className="notice bad" role="alert"><Refusal of={said.error} /></p>}
    </div>
  )
}

function Rule({ rule, onChange }: { rule: AddresseeRule; onChange: (rule: AddresseeRule) => void }) {
  const say = deskWords.useWords()
  return (
    <div className="reply-form">
      {dayFields.map((name) => <label key={name} className="field">{say(name)}<input inputMode="numeric" value={rule[name] === null ? '' : String(rule[name])} onChange={(event) => { const text = event.target.value.trim(); onChange({ ...rule, [name]: text === '' ? null : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN }) }} /></label>)}
      {(['language', 'channel'] as const).map((name) => <label key={name} className="field">{say(name)}<input dir="auto" value={rule[name] ?? ''} onChange={(event) => onChange({ ...rule, [name]: event.target.value === '' ? null : event.target.value })} /></label>)}
      <label className="field whole">{say('contactLines')}<textarea dir="auto" defaultValue={rule.contact.join('\n')} onChange={(event) => onChange({ ...rule, contact: event.target.value.split('\n').filter((line) => line.trim() !== '') })} /></label>
    </div>
  )
}
