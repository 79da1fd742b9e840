/**
 * Marking: a mark is read from a sealed photo. Its region is drawn, looked at in another light, transcribed and sealed; who read the
 * same place before is shown only then, so that two people read independently.
 * @module
 */
import { useRef, useState } from 'react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { blobAddress } from '../../api.ts'
import { paths } from '../../paths.ts'
import { itemOf, statementOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Handling } from '../evidence/parts.tsx'
import { CloseUp } from './close-up.tsx'
import { Compared, type OtherMark } from './compared.tsx'
import { plainLight } from './light.ts'
import { LightControls } from './light-controls.tsx'
import { MarkForm, type SealedMark } from './mark-form.tsx'
import { PhotoPlate } from './photo-plate.tsx'
import { overlap, type Region } from './region.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { markingWords } from './words.ts'
import './marking.css'

/** Share of the smaller region from which two are taken for the same place. */
const samePlace = 0.5
const whole: Region = { x: 0, y: 0, width: 1, height: 1 }

export default function MarkingPage({ id }: { id: string }) {
  const { data, error } = useQuery(statementOf(id))
  const say = markingWords.useWords()
  const sayOf = kindNames.useWords()
  const opening = useOpening()
  const [regions, setRegions] = useState<readonly Region[]>([])
  const [image, setImage] = useState<HTMLImageElement | null>(null)
  const [isBroken, setBroken] = useState(false)
  const [light, setLight] = useState(plainLight)
  const [turn, setTurn] = useState(0)
  const closeUp = useRef<HTMLCanvasElement>(null)
  const [sealed, setSealed] = useState<SealedMark | null>(null)
  const items = (data?.refersTo ?? []).filter(({ kind }) => kind === 'item')
  const views = useQueries({ queries: items.map((item) => itemOf(item.id)) })
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const fields = data.fields as { readonly blob?: { readonly sha256?: string; readonly type?: string }; readonly pictureType?: string; readonly case?: string | null }
  const region = regions.at(-1) ?? null
  const others: readonly OtherMark[] = views.flatMap(({ data: item }) => (item?.marks ?? []).flatMap((mark) => {
    const theirs = item!.photos.find((photo) => photo.id === data.id)?.regions.filter((each) => each.mark === mark.id) ?? []
    return region !== null && mark.id !== sealed?.id && theirs.some((each) => overlap(each, region) >= samePlace) ? [{ id: mark.id, transcription: mark.transcription }] : []
  }))
  const onRegion = (next: Region) => setRegions([...regions, next].slice(-50))
  const undo = () => setRegions(regions.slice(0, -1))
  return (
    <div className="page wide" onKeyDown={(event) => { if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)) { event.preventDefault(); undo() } }}>
      <header>
        <Handling of={data.handling} />
        <h1>{say('title')}</h1>
        <p className="lede">{say('lede')}</p>
        <p className="trail">{items.map((item) => <span key={item.id}><a href={paths.item(item.id)} dir="auto" lang="">{item.title}</a> · </span>)}<a href={opening({ kind: 'statement', id: data.id })}>{sayOf('statement')}</a></p>
      </header>
      {fields.pictureType !== undefined && fields.pictureType !== 'original' && <p className="notice">{say('onlyOriginal', { kind: fields.pictureType })}</p>}
      {items.length === 0 ? <p className="notice bad">{say('noItem')}</p> : (
        <div className="marking">
          <section aria-label={say('photo')}>
            {isBroken || fields.blob?.sha256 === undefined ? <p className="notice">{say('cannotShow', { type: fields.blob?.type ?? '?' })}</p>
              : <PhotoPlate source={blobAddress(fields.blob.sha256)} alt={data.title} region={region} onRegion={onRegion} onImage={(loaded) => { setImage(loaded); setBroken(loaded === null) }} />}
            <div className="buttons"><button type="button" className="button" disabled={image === null} onClick={() => onRegion(whole)}>{say('whole')}</button><button type="button" className="button" disabled={regions.length === 0} onClick={undo}>{say('undo')}</button></div>
          </section>
          <section aria-label={say('closeUp')}>
            {image !== null && region !== null
              ? <><div className="close-frame"><CloseUp canvas={closeUp} image={image} region={region} turn={turn} light={light} /></div><LightControls light={light} turn={turn} onLight={setLight} onTurn={setTurn} /><p className="small quiet">{say('viewOnly')}</p></>
              : !isBroken && <p className="empty">{say('noRegion')}</p>}
          </section>
          <section>
            {sealed === null
              ? <>{others.length > 0 && <p className="notice">{say('others', { count: others.length })}</p>}
                <MarkForm photo={{ id: data.id, case: fields.case ?? null, handling: data.handling, items }} region={region} closeUp={image !== null && region !== null ? closeUp : null} onSealed={setSealed} /></>
              : <><p className="notice good" role="status">{say('sealed', { index: sealed.index })} <a href={opening({ kind: 'statement', id: sealed.id })}>{sayOf('statement')}</a></p>
                <Compared mine={sealed.transcription} others={others} />
                <div className="buttons"><a className="button" href={paths.item(sealed.item)}>{say('toItem')}</a><button type="button" className="button first" onClick={() => { setSealed(null); setRegions([]) }}>{say('another')}</button></div></>}
          </section>
        </div>
      )}
    </div>
  )
}
