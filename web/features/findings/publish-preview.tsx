/**
 * Publish preview: what is shown and what not, each with its reason; what would stop it, each with what mends it.
 * @module
 */
import type { Leak, PackagedFile, PublishChoices, PublishPreview } from '../../api.ts'
import { gaps } from '../../words/gaps.ts'
import { nameOf } from '../../words/names.ts'
import { ruleNames } from '../../words/named/rule-names.ts'
import { English, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { publishWords } from './publish-words.ts'

type Change = (next: Partial<PublishChoices>) => void

export function Shown({ of, choices, isWaiting, change }: { of: PublishPreview; choices: PublishChoices; isWaiting: boolean; change: Change }) {
  const say = publishWords.useWords()
  const telling = of.files.filter(({ tells }) => tells.length > 0)
  const leftOut = of.files.filter(({ status }) => status !== 'shown')
  return (
    <div className="notice stack" aria-busy={isWaiting}>
      {telling.length > 0 && <details id="what-files-tell"><summary>{say('tell', { count: telling.length })}</summary><ul className="remarks">{telling.map((file) => <Telling key={file.sha256} of={file} change={change} choices={choices} />)}</ul></details>}
      {of.withheld.length > 0 && <details><summary>{say('withheldFields', { count: of.withheld.length })}</summary><Remarks of={of.withheld} named={of.named} /></details>}
      {of.also.length > 0 && <details><summary>{say('wouldTell', { count: of.also.length })}</summary><Remarks of={of.also} named={of.named} /></details>}
      {of.files.length > 0 && <details><summary>{say('files', { count: of.files.length, included: of.blobs, leftOut: leftOut.length })}</summary><ul className="remarks">{of.files.map((file) => <File key={file.sha256} of={file} named={of.named} choices={choices} change={change} />)}</ul></details>}
      {of.doubts.length > 0 && <details><summary>{say('doubts', { count: of.doubts.length })}</summary><Remarks of={of.doubts} named={of.named} withhold={(path) => change({ withhold: [...choices.withhold, path] })} /></details>}
      {of.notSearched.length > 0 && <details><summary>{say('notSearched', { count: of.notSearched.length })}</summary><Remarks of={of.notSearched} named={of.named} /></details>}
    </div>
  )
}

/** What one file says by itself, field by field, and how to keep it out. */
function Telling({ of, choices, change }: { of: PackagedFile; choices: PublishChoices; change: Change }) {
  const say = publishWords.useWords()
  const name = of.names.join(', ')
  return (
    <li><bdi className="mono" dir="ltr" lang="">{name}</bdi><button type="button" className="button plain" aria-label={say('leaveOutTelling', { name })} onClick={() => change({ leaveOut: [...choices.leaveOut, of.sha256], showFiles: choices.showFiles.filter((each) => each !== of.sha256) })}>{say('leaveItOut')}</button>
      <ul>{of.tells.map(({ what, field, said }) => <li key={what + field + said}><span className="small"><strong>{say(what)}</strong> <bdi className="mono" dir="ltr" lang="">{field}</bdi>{said !== null && <> <Own>{said}</Own></>}</span></li>)}</ul></li>
  )
}

/** Grouped by what is said and of which field: a hundred statements with one remark are one line. */
function Remarks({ of, named, withhold }: { of: PublishPreview['also']; named: PublishPreview['named']; withhold?: (path: string) => void }) {
  const say = publishWords.useWords()
  const groups = [...Map.groupBy(of, ({ path, because }) => `${path}\n${because}`).values()]
  return (
    <ul className="remarks">{groups.map((group) => {
      const [{ path, because }] = group as [PublishPreview['also'][number]]
      return (
        <li key={path + because}><bdi className="mono" dir="ltr" lang="">{path}</bdi> <span className="quiet"><English>{because}</English></span>
          {group.length > 3 ? <details><summary>{say('statements', { count: group.length })}</summary><Statements of={group} named={named} path={path} withhold={withhold} /></details> : <Statements of={group} named={named} path={path} withhold={withhold} />}</li>
      )
    })}</ul>
  )
}

function Statements({ of, named, path, withhold }: { of: PublishPreview['also']; named: PublishPreview['named']; path: string; withhold?: ((path: string) => void) | undefined }) {
  const say = publishWords.useWords()
  return <ul>{of.map(({ id }) => <li key={id}><span className="small"><Own>{named[id] ?? id}</Own></span>{withhold !== undefined && <button type="button" className="button plain" aria-label={say('withholdThis', { path, of: named[id] ?? id })} onClick={() => withhold(`${id}:${path}`)}>{say('withhold')}</button>}</li>)}</ul>
}

function File({ of, named, choices, change }: { of: PackagedFile; named: PublishPreview['named']; choices: PublishChoices; change: Change }) {
  const say = publishWords.useWords()
  const name = of.names.join(', ')
  // What tells a withheld value is not offered to be shown.
  const canBeShown = of.status === 'fault' && of.faults.every(({ code }) => code !== 'value-inside')
  return (
    <li><bdi className="mono" dir="ltr" lang="">{name}</bdi> <span className="quiet">{say(of.status)}</span>
      {canBeShown && <button type="button" className="button plain" aria-label={say('showThis', { name })} onClick={() => change({ showFiles: [...choices.showFiles, of.sha256] })}>{say('showIt')}</button>}
      {of.status === 'shown' && <button type="button" className="button plain" aria-label={say('leaveOutThis', { name })} onClick={() => change({ leaveOut: [...choices.leaveOut, of.sha256], showFiles: choices.showFiles.filter((each) => each !== of.sha256) })}>{say('leaveItOut')}</button>}
      {of.faults.length > 0 && <ul>{of.faults.slice(0, 12).map(({ field, because, of: secret }) => <li key={field + because}><span className="small"><bdi className="mono" dir="ltr" lang="">{field}</bdi> {secret === null ? <English>{because}</English> : <Woven text={say('tells', gaps('path', 'of', 'because'))} with={{ path: <bdi dir="ltr" lang="">{secret.path}</bdi>, of: <Own>{named[secret.id] ?? secret.id}</Own>, because: <English>{because}</English> }} />}</span></li>)}{of.faults.length > 12 && <li className="small quiet">{say('more', { count: of.faults.length - 12 })}</li>}</ul>}
    </li>
  )
}

/** Each leak with the one step that mends it. */
export function Leaks({ leaks, named, choices, change }: { leaks: readonly Leak[]; named: PublishPreview['named']; choices: PublishChoices; change: Change }) {
  const say = publishWords.useWords()
  const by = (withheldBy: string) => (withheldBy === 'a choice' ? say('aChoice') : withheldBy.startsWith('rule ') ? say('aRule', { name: nameOf(ruleNames, withheldBy.slice('rule '.length)) }) : `“${withheldBy}”`)
  const mend = ({ remedy }: Leak) => {
    if (remedy === null) return
    if (remedy.do === 'withhold') change({ withhold: [...choices.withhold, remedy.choice], show: choices.show.filter((each) => each !== remedy.choice) })
    else change({ leaveOut: [...choices.leaveOut, remedy.choice], showFiles: choices.showFiles.filter((each) => each !== remedy.choice) })
  }
  return (
    <div className="notice bad stack" role="alert"><p><strong>{say('notLikeThis')}</strong> {say('stillTold')}</p>
      <ul className="remarks">{leaks.map((leak) => (
        <li key={leak.file + leak.field + leak.of.id + leak.of.path}><span className="small"><Woven text={say('leak', gaps('path', 'of', 'field', 'file', 'form'))} with={{
            path: <bdi className="mono" dir="ltr" lang="">{leak.of.path}</bdi>, of: <Own>{named[leak.of.id] ?? leak.of.id}</Own>, field: <bdi className="mono" dir="ltr" lang="">{leak.field.replace(/^[0-9a-f]{32}:/, (id) => `${named[id.slice(0, 32)] ?? id.slice(0, 8)} `)}</bdi>,
            file: <bdi dir="ltr" lang="">{leak.file.replace(/[0-9a-f]{32,64}/, (hex) => `${hex.slice(0, 8)}…`)}</bdi>, form: <English>{leak.form}</English>,
          }} /></span>
          {leak.remedy === null ? <span className="small quiet">{say('noField', { path: leak.of.path, by: by(leak.withheldBy).replace(/^“(.*)”$/, '$1') })}</span> : <button type="button" className="button" onClick={() => mend(leak)}>{say(leak.remedy.do === 'withhold' ? 'withholdToo' : 'leaveFile')}</button>}
          {leak.remedy !== null && <span className="small quiet">{say(leak.remedy.do === 'leave-out' ? 'orRedacted' : 'orShow', { path: leak.of.path, by: by(leak.withheldBy) })}</span>}</li>
      ))}</ul>
    </div>
  )
}
