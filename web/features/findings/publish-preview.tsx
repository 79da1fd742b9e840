/**
 * Publish preview: what is shown and what not, each with its reason; what would stop it, each with what mends it.
 * @module
 */
import type { Leak, PackagedFile, PublishChoices, PublishPreview } from '../../api.ts'

type Change = (next: Partial<PublishChoices>) => void

export function Shown({ of, choices, isWaiting, change }: { of: PublishPreview; choices: PublishChoices; isWaiting: boolean; change: Change }) {
  const telling = of.files.filter(({ tells }) => tells.length > 0)
  const leftOut = of.files.filter(({ status }) => status !== 'shown')
  return (
    <div className="notice stack" aria-busy={isWaiting}>
      {telling.length > 0 && <details id="what-files-tell"><summary>{telling.length} {telling.length === 1 ? 'file tells' : 'files tell'} where, when, by whom or with which camera, or cannot be read whole</summary><ul className="remarks">{telling.map((file) => <Telling key={file.sha256} of={file} change={change} choices={choices} />)}</ul></details>}
      {of.withheld.length > 0 && <details><summary>{of.withheld.length} withheld fields have something in them: which, and why</summary><Remarks of={of.withheld} named={of.named} /></details>}
      {of.also.length > 0 && <details><summary>{of.also.length} of them would tell what is withheld</summary><Remarks of={of.also} named={of.named} /></details>}
      {of.files.length > 0 && <details><summary>{of.files.length} {of.files.length === 1 ? 'file' : 'files'}: {of.blobs} included, {leftOut.length} left out</summary><ul className="remarks">{of.files.map((file) => <File key={file.sha256} of={file} named={of.named} choices={choices} change={change} />)}</ul></details>}
      {of.doubts.length > 0 && <details><summary>{of.doubts.length} {of.doubts.length === 1 ? 'place' : 'places'} to look at yourself</summary><Remarks of={of.doubts} named={of.named} withhold={(path) => change({ withhold: [...choices.withhold, path] })} /></details>}
      {of.notSearched.length > 0 && <details><summary>{of.notSearched.length} short values are not looked for elsewhere</summary><Remarks of={of.notSearched} named={of.named} /></details>}
    </div>
  )
}

/** What one file says by itself, field by field, and how to keep it out. */
function Telling({ of, choices, change }: { of: PackagedFile; choices: PublishChoices; change: Change }) {
  const name = of.names.join(', ')
  return (
    <li><span className="mono">{name}</span><button type="button" className="button plain" aria-label={`Leave out what tells: ${name}`} onClick={() => change({ leaveOut: [...choices.leaveOut, of.sha256], showFiles: choices.showFiles.filter((each) => each !== of.sha256) })}>Leave it out</button>
      <ul>{of.tells.map(({ what, field, said }) => <li key={what + field + said}><span className="small"><strong>{what}</strong> <span className="mono">{field}</span>{said === null ? '' : ` ${said}`}</span></li>)}</ul></li>
  )
}

/** Grouped by what is said and of which field: a hundred statements with one remark are one line. */
function Remarks({ of, named, withhold }: { of: PublishPreview['also']; named: PublishPreview['named']; withhold?: (path: string) => void }) {
  const groups = [...Map.groupBy(of, ({ path, because }) => `${path}\n${because}`).values()]
  return (
    <ul className="remarks">{groups.map((group) => {
      const [{ path, because }] = group as [PublishPreview['also'][number]]
      return (
        <li key={path + because}><span className="mono">{path}</span> <span className="quiet">{because}</span>
          {group.length > 3 ? <details><summary>{group.length} statements</summary><Statements of={group} named={named} path={path} withhold={withhold} /></details> : <Statements of={group} named={named} path={path} withhold={withhold} />}</li>
      )
    })}</ul>
  )
}

function Statements({ of, named, path, withhold }: { of: PublishPreview['also']; named: PublishPreview['named']; path: string; withhold?: ((path: string) => void) | undefined }) {
  return <ul>{of.map(({ id }) => <li key={id}><span className="small">{named[id] ?? id}</span>{withhold !== undefined && <button type="button" className="button plain" aria-label={`Withhold ${path} of ${named[id] ?? id}`} onClick={() => withhold(`${id}:${path}`)}>Withhold</button>}</li>)}</ul>
}

const said: Readonly<Record<PackagedFile['status'], string>> = {
  shown: 'included', 'not-here': 'left out: its bytes are not in this data folder', chosen: 'left out, as chosen; its hash stays', rule: 'left out by a rule; its hash stays', fault: 'left out for what is in it; its hash stays',
}

function File({ of, named, choices, change }: { of: PackagedFile; named: PublishPreview['named']; choices: PublishChoices; change: Change }) {
  const name = of.names.join(', ')
  // What tells a withheld value is not offered to be shown.
  const canBeShown = of.status === 'fault' && of.faults.every(({ code }) => code !== 'value-inside')
  return (
    <li><span className="mono">{name}</span> <span className="quiet">{said[of.status]}</span>
      {canBeShown && <button type="button" className="button plain" aria-label={`I looked at it: show it: ${name}`} onClick={() => change({ showFiles: [...choices.showFiles, of.sha256] })}>I looked at it: show it</button>}
      {of.status === 'shown' && <button type="button" className="button plain" aria-label={`Leave it out: ${name}`} onClick={() => change({ leaveOut: [...choices.leaveOut, of.sha256], showFiles: choices.showFiles.filter((each) => each !== of.sha256) })}>Leave it out</button>}
      {of.faults.length > 0 && <ul>{of.faults.slice(0, 12).map(({ field, because, of: secret }) => <li key={field + because}><span className="small"><span className="mono">{field}</span> {secret === null ? because : `tells ${secret.path} of ${named[secret.id] ?? secret.id}: ${because}`}</span></li>)}{of.faults.length > 12 && <li className="small quiet">and {of.faults.length - 12} more</li>}</ul>}
    </li>
  )
}

/** Each leak with the one step that mends it. */
export function Leaks({ leaks, named, choices, change }: { leaks: readonly Leak[]; named: PublishPreview['named']; choices: PublishChoices; change: Change }) {
  const mend = ({ remedy }: Leak) => {
    if (remedy === null) return
    if (remedy.do === 'withhold') change({ withhold: [...choices.withhold, remedy.choice], show: choices.show.filter((each) => each !== remedy.choice) })
    else change({ leaveOut: [...choices.leaveOut, remedy.choice], showFiles: choices.showFiles.filter((each) => each !== remedy.choice) })
  }
  return (
    <div className="notice bad stack" role="alert"><p><strong>Not to be published like this.</strong> What you withhold would still be told:</p>
      <ul className="remarks">{leaks.map((leak) => (
        <li key={leak.file + leak.field + leak.of.id + leak.of.path}><span className="small"><span className="mono">{leak.of.path}</span> of {named[leak.of.id] ?? leak.of.id} is told by <span className="mono">{leak.field.replace(/^[0-9a-f]{32}:/, (id) => `${named[id.slice(0, 32)] ?? id.slice(0, 8)} `)}</span> in {leak.file.replace(/[0-9a-f]{32,64}/, (hex) => `${hex.slice(0, 8)}…`)}, {leak.form}.</span>
          {leak.remedy === null ? <span className="small quiet">No field that could be withheld holds it. To mend that, show {leak.of.path}: take back what withholds it ({leak.withheldBy}).</span> : <button type="button" className="button" onClick={() => mend(leak)}>{leak.remedy.do === 'withhold' ? 'Withhold that field, too' : 'Leave that file out'}</button>}
          {leak.remedy !== null && <span className="small quiet">{leak.remedy.do === 'leave-out' ? 'Or publish a redacted photo in its place, or show' : 'Or show'} {leak.of.path}, which {leak.withheldBy === 'a choice' ? 'a choice' : `“${leak.withheldBy}”`} withholds.</span>}</li>
      ))}</ul>
    </div>
  )
}
