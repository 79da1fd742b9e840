/**
 * Camera said: what a file says by itself, as claims, first what matters and then every field.
 * @module
 */
import { isoTime, type CameraFile, type Conflict } from '@proofmark/core/photos'
import { conflictSaid } from './conflict-said.ts'
import { photoWords } from './words.ts'

export function CameraSaid({ file, conflicts }: { file: CameraFile; conflicts: readonly Conflict[] }) {
  const say = photoWords.useWords()
  const { device, point, taken, satellite, written, orientation, width, height, fields, unread } = file
  const camera = [device.make, device.model, device.serial].filter((each) => each !== null).join(' ')
  const rows = ([
    ['taken', taken?.edtf], ['satellites', satellite?.edtf], ['written', written?.edtf], ['camera', camera],
    ['place', point === null ? null : `${point.lat.toFixed(6)}, ${point.lon.toFixed(6)}${point.precisionKm === null ? '' : ` ± ${(point.precisionKm * 1000).toFixed(0)} m`}`],
    ['turning', orientation], ['pixels', width === null ? null : `${width} × ${height}`],
  ] as const).map(([name, said]) => ({ name, said: said === null || said === undefined || said === '' ? null : String(said) }))
  return (
    <section className="stack" aria-label={say('says')}>
      <h2>{say('says')}</h2>
      <p className="small quiet">{say('saysHint')}</p>
      {conflicts.length > 0 && <div className="notice bad small"><ul>{conflicts.map((each) => <li key={each.code}>{conflictSaid(say, each)}</li>)}</ul></div>}
      <dl className="facts">{rows.map(({ name, said }) => <div key={name}><dt>{say(name)}</dt><dd>{said === null ? <span className="quiet">{say('notSaid')}</span> : <bdi dir="ltr" className={isoTime(said) === null ? undefined : 'mono'}>{said}</bdi>}</dd></div>)}</dl>
      {point !== null && <p className="small quiet">{say('onlyHere')}</p>}
      {fields.length === 0 ? <p className="empty">{say('nothing')}</p> : (
        <details><summary>{say('allFields')} <span className="count">{fields.length}</span></summary>
          <div className="scroll-x"><table className="small"><thead><tr><th>{say('group')}</th><th>{say('field')}</th><th>{say('value')}</th></tr></thead>
            <tbody dir="ltr">{fields.map(({ group, name, said }, at) => <tr key={at}><td>{group}</td><td>{name}</td><td><bdi>{said}</bdi></td></tr>)}</tbody></table></div>
        </details>
      )}
      {unread.length > 0 && <p className="small">{say('notRead')}: <span lang="en" dir="ltr">{unread.join('; ')}</span></p>}
    </section>
  )
}
