/**
 * Check file: a dropped file is hashed here, in the browser, and held against the sealed briefings.
 * @module
 */
import { useState } from 'react'
import { toHex } from '@proofmark/core/bytes'
import { briefingApi, type CheckedCopy, type SealedBriefingView } from '../../briefing-api.ts'
import { English, Own } from '../../words/said.tsx'
import { briefingWords } from './words.ts'

export function CheckFile({ id, sealed }: { id: string; sealed: readonly SealedBriefingView[] }) {
  const say = briefingWords.useWords()
  const [checked, setChecked] = useState<{ readonly sha256: string; readonly of: SealedBriefingView | null; readonly name: string; readonly edited: CheckedCopy['edited'] } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const check = async (file: File | undefined) => {
    if (file === undefined) return
    const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())))
    const of = sealed.find(({ files }) => files.some((each) => each.sha256 === sha256)) ?? null
    const own = of?.files.find((each) => each.sha256 === sha256)
    setIsBusy(of === null)
    // Where it was edited is found by the server, which has the sealed files; that it is none of them is known without it.
    const edited = of !== null ? null : await briefingApi.check(id, file).then((found) => found.edited, () => null)
    setIsBusy(false)
    setChecked({ sha256, of, name: own?.name ?? own?.type ?? file.name, edited })
  }
  return (
    <section className="stack"><h2>{say('check')}</h2>
      <div className="briefing-drop" onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); void check(event.dataTransfer.files[0]) }}>
        <label className="field">{say('checkHow')}<input type="file" aria-label={say('choosing')} onChange={(event) => void check(event.target.files?.[0])} /></label>
      </div>
      <div aria-live="polite">{isBusy && <p role="status">{say('comparing')}</p>}{!isBusy && checked !== null && <div className={checked.of === null ? 'notice bad' : 'notice'}>
        <p>{checked.of === null ? say('isNot') : say('isFile', { name: checked.name, title: checked.of.title })}{checked.of?.correctedBy != null && ` ${say('correctedBy')}`}</p>
        {checked.edited !== null && <><p>{say('madeFrom', { name: checked.edited.name ?? '', title: checked.edited.title })} <English>{checked.edited.place}</English></p>
          {(checked.edited.sealed !== null || checked.edited.here !== null) && <dl className="briefing-edit small"><dt>{say('sealedWords')}</dt><dd><Own>{checked.edited.sealed ?? '–'}</Own></dd><dt>{say('foundWords')}</dt><dd><Own>{checked.edited.here ?? '–'}</Own></dd></dl>}</>}
        <p className="small quiet">{say('hash')} <Own>{checked.sha256}</Own></p>
      </div>}</div>
    </section>
  )
}
