/**
 * Redaction: masks drawn over a sealed photo, what will be black shown as it is drawn, and the seal. The masks stand in the
 * address; what was done can be undone.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { tileGrid, tilesTouched, tileSide, type PictureMask } from '@proofmark/core/evidence'
import { api, blobAddress, Refused, type RedactionAnswer, type RedactionView } from '../../api.ts'
import { paths } from '../../paths.ts'
import { queries, redactionOf } from '../../queries.ts'
import { navigate, useAddress, useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Refusal } from '../../shell/refusal.tsx'
import { gaps } from '../../words/gaps.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { Handling } from '../evidence/parts.tsx'
import { did, middleOf, noHistory, redone, undone, type Masks } from './mask-edit.ts'
import { masksIn, withMasks } from './mask-text.ts'
import { MaskTable } from './mask-table.tsx'
import { Plate, type Tool } from './plate.tsx'
import { SealRedaction } from './seal-redaction.tsx'
import { redactionWords } from './words.ts'

export default function RedactionPage({ id }: { id: string }) {
  const { data, error } = useQuery(redactionOf(id))
  const opening = useOpening()
  const words = redactionWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { photo, item, picture, problem, seal } = data
  return (
    <div className="page wide">
      <header>
        <Handling of={photo.handling} />
        <h1>{words('title')}</h1>
        <p className="lede"><Own>{photo.title}</Own></p>
        <p className="trail">{item !== null && <><Woven text={words('shows', gaps('item'))} with={{ item: <a href={paths.item(item.id)}><Own>{item.title}</Own></a> }} /> · </>}<a href={opening({ kind: 'statement', id: photo.id })}>{words('statement')}</a></p>
      </header>
      {problem !== null && <p className="notice bad" role="alert"><Refusal of={new Refused(problem.code, problem.message, photo.id)} isCoded /></p>}
      {picture !== null && seal === null && <SealPixels of={data} />}
      {picture !== null && seal !== null && <Editor of={data} picture={picture} seal={seal} />}
      <section aria-labelledby="made"><h2 id="made">{words('made')} <span className="count">{data.redactions.length}</span></h2>
        {data.redactions.length === 0 ? <p className="empty">{words('noneMade')}</p> : <ul className="pictures">{data.redactions.map((each) => (
          <li key={each.id}><figure className="picture">{each.sha256 !== null && <div className="plate"><img src={blobAddress(each.sha256)} alt={words('redactedAlt', { how: each.how ?? words('nothingSaid') })} /></div>}
            <figcaption className="small"><strong>{words('redacted')}</strong> <Handling of={each.handling} /> <Own>{each.how}</Own> <a href={opening({ kind: 'statement', id: each.id })}>{words('statement')}</a></figcaption></figure></li>
        ))}</ul>}
        {data.redactions.length > 1 && <p className="small quiet">{words('together')}</p>}
      </section>
    </div>
  )
}

/** A seal made now says nothing of the time before it. */
function SealPixels({ of }: { of: RedactionView }) {
  const words = redactionWords.useWords()
  const [said, setSaid] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const seal = async () => {
    setBusy(true)
    try {
      await api.sealPixels(of.photo.id)
      await queries.invalidateQueries()
    } catch (error) {
      setSaid(error)
    }
    setBusy(false)
  }
  return (
    <section aria-labelledby="pixels"><h2 id="pixels">{words('notSealed')}</h2>
      <div className="stack">
        <p>{words('sealFirst', { side: tileSide, index: of.photo.index ?? '' })}</p>
        <p><button type="button" className="button first" disabled={busy} onClick={() => void seal()}>{words(busy ? 'sealing' : 'sealPixels')}</button></p>
        {said !== null && <p className="notice bad" role="alert"><Refusal of={said} isCoded /></p>}
      </div>
    </section>
  )
}

const tools: readonly Tool[] = ['rectangle', 'polygon', 'move']

function Editor({ of, picture, seal }: { of: RedactionView; picture: NonNullable<RedactionView['picture']>; seal: NonNullable<RedactionView['seal']> }) {
  const address = useAddress()
  const words = redactionWords.useWords()
  const masks = masksIn(address)
  const [history, setHistory] = useState(noHistory)
  const [tool, setTool] = useState<Tool>('rectangle')
  const [zoom, setZoom] = useState<number | null>(null)
  const [isFinal, setFinal] = useState(false)
  const [outline, setOutline] = useState<readonly (readonly [number, number])[]>([])
  const [selected, setSelected] = useState<number | null>(null)
  const [sealed, setSealed] = useState<RedactionAnswer | null>(null)
  const touched = tilesTouched(picture, masks)
  const black = touched.ok ? touched.tiles : new Set<number>()
  const show = (next: Masks) => navigate(withMasks(address, next), { replace: true })
  const change = (next: Masks) => {
    setHistory(did(history, masks))
    setSealed(null)
    show(next)
  }
  const step = (to: ReturnType<typeof undone>) => {
    if (to === null) return
    setHistory(to.history)
    show(to.masks)
  }
  const close = () => {
    if (outline.length >= 3) change([...masks, { kind: 'polygon', points: outline } satisfies PictureMask])
    setOutline([])
  }
  const count = tileGrid(picture).count
  return (
    <>
      <section aria-labelledby="masks" onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === 'text') return
        const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
        if (isUndo) step(event.shiftKey ? redone(history, masks) : undone(history, masks))
        else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y') step(redone(history, masks))
        else if (event.key === 'Enter' && outline.length >= 3) close()
        else if (event.key === 'Escape' && outline.length > 0) setOutline([])
        else return
        event.preventDefault()
      }}>
        <h2 id="masks">{words('masks')} <span className="count" role="status">{words('willBeBlack', { black: black.size, count })}</span></h2>
        <div className="redaction-tools" role="toolbar" aria-label={words('drawing')}>
          <span className="redaction-choice" role="radiogroup" aria-label={words('draw')}>{tools.map((each) => <label key={each} className="choice"><input type="radio" name="tool" checked={tool === each} onChange={() => { setTool(each); setOutline([]) }} />{words(each)}</label>)}</span>
          <button type="button" className="button" onClick={() => change([...masks, middleOf(picture)])}>{words('addRectangle')}</button>
          {outline.length > 0 && <button type="button" className="button" disabled={outline.length < 3} onClick={close}>{words('closeOutline', { count: outline.length })}</button>}
          <button type="button" className="button plain" disabled={history.past.length === 0} onClick={() => step(undone(history, masks))}>{words('undo')}</button>
          <button type="button" className="button plain" disabled={history.future.length === 0} onClick={() => step(redone(history, masks))}>{words('redo')}</button>
          <span className="redaction-choice"><button type="button" className="button plain" aria-label={words('smaller')} onClick={() => setZoom(Math.max((zoom ?? 1) / 2, 1 / 16))}>−</button><button type="button" className="button plain" onClick={() => setZoom(null)} aria-pressed={zoom === null}>{words('whole')}</button><button type="button" className="button plain" aria-label={words('larger')} onClick={() => setZoom(Math.min((zoom ?? 0.5) * 2, 16))}>+</button></span>
          <label className="choice"><input type="checkbox" checked={isFinal} onChange={() => setFinal(!isFinal)} />{words('final')}</label>
        </div>
        <Plate size={picture} orientation={picture.orientation} source={api.pixelsAddress(of.photo.id)} masks={masks} black={black} tool={tool} zoom={zoom} isFinal={isFinal} outline={outline}
          onMasks={change} onCorner={(corner) => setOutline([...outline, corner])} onSelect={setSelected} />
        <p className="small quiet">{words('wholeTiles', { side: tileSide })} {picture.orientation === 1 ? '' : `${words('upright')} `}{words('sealedAs', { index: seal.index, width: picture.width, height: picture.height })}</p>
        {!touched.ok && <p className="notice bad" role="alert">{words(touched.code === 'mask-outside' ? 'outside' : 'noExtent', { number: touched.mask + 1 })}</p>}
        <MaskTable of={masks} selected={selected} onChange={change} />
      </section>
      <SealRedaction of={of} masks={touched.ok ? masks : []} onSealed={(answer) => { setSealed(answer); setHistory(noHistory); show([]) }} />
      {sealed !== null && <p className="notice" role="status">{words('done', { index: sealed.receipt?.index ?? '', black: sealed.masked.length, tiles: sealed.tiles })}</p>}
    </>
  )
}
