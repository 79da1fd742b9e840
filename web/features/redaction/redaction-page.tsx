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
import { Handling } from '../evidence/parts.tsx'
import { did, middleOf, noHistory, redone, undone, type Masks } from './mask-edit.ts'
import { masksIn, withMasks } from './mask-text.ts'
import { MaskTable } from './mask-table.tsx'
import { Plate, type Tool } from './plate.tsx'
import { SealRedaction } from './seal-redaction.tsx'

export default function RedactionPage({ id }: { id: string }) {
  const { data, error } = useQuery(redactionOf(id))
  const opening = useOpening()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { photo, item, picture, problem, seal } = data
  return (
    <div className="page wide">
      <header>
        <Handling of={photo.handling} />
        <h1>Redact a photo</h1>
        <p className="lede">{photo.title}</p>
        <p className="trail">{item !== null && <>shows <a href={paths.item(item.id)}>{item.title}</a> · </>}<a href={opening({ kind: 'statement', id: photo.id })}>statement</a></p>
      </header>
      {problem !== null && <p className="notice bad" role="alert">{problem.message} ({problem.code})</p>}
      {picture !== null && seal === null && <SealPixels of={data} />}
      {picture !== null && seal !== null && <Editor of={data} picture={picture} seal={seal} />}
      <section aria-labelledby="made"><h2 id="made">Redactions of this photo <span className="count">{data.redactions.length}</span></h2>
        {data.redactions.length === 0 ? <p className="empty">None was made yet. Each is a photo of its own, with its own handling.</p> : <ul className="pictures">{data.redactions.map((each) => (
          <li key={each.id}><figure className="picture">{each.sha256 !== null && <div className="plate"><img src={blobAddress(each.sha256)} alt={`redacted: ${each.how ?? 'nothing is said of how'}`} /></div>}
            <figcaption className="small"><strong>redacted</strong> <Handling of={each.handling} /> {each.how} <a href={opening({ kind: 'statement', id: each.id })}>statement</a></figcaption></figure></li>
        ))}</ul>}
        {data.redactions.length > 1 && <p className="small quiet">Published together, two redactions show what either shows.</p>}
      </section>
    </div>
  )
}

/** A seal made now says nothing of the time before it. */
function SealPixels({ of }: { of: RedactionView }) {
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const seal = async () => {
    setBusy(true)
    try {
      await api.sealPixels(of.photo.id)
      await queries.invalidateQueries()
    } catch (error) {
      setSaid(error instanceof Refused ? `${error.message} (${error.code})` : String(error))
    }
    setBusy(false)
  }
  return (
    <section aria-labelledby="pixels"><h2 id="pixels">Its pixels are not sealed yet</h2>
      <div className="stack">
        <p>To show a part with proof, each tile of {tileSide} × {tileSide} pixels is committed to first. The photo was sealed as entry {of.photo.index}; a seal of its pixels made now proves what they are from now on.</p>
        <p><button type="button" className="button first" disabled={busy} onClick={() => void seal()}>{busy ? 'Sealing …' : 'Seal the pixels'}</button></p>
        {said !== null && <p className="notice bad" role="alert">{said}</p>}
      </div>
    </section>
  )
}

const tools: readonly (readonly [Tool, string])[] = [['rectangle', 'rectangle'], ['polygon', 'outline'], ['move', 'move']]

function Editor({ of, picture, seal }: { of: RedactionView; picture: NonNullable<RedactionView['picture']>; seal: NonNullable<RedactionView['seal']> }) {
  const address = useAddress()
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
        <h2 id="masks">Masks <span className="count" role="status">{black.size} of {count} tiles will be black</span></h2>
        <div className="redaction-tools" role="toolbar" aria-label="Drawing">
          <span className="redaction-choice" role="radiogroup" aria-label="Draw">{tools.map(([each, word]) => <label key={each} className="choice"><input type="radio" name="tool" checked={tool === each} onChange={() => { setTool(each); setOutline([]) }} />{word}</label>)}</span>
          <button type="button" className="button" onClick={() => change([...masks, middleOf(picture)])}>Add a rectangle</button>
          {outline.length > 0 && <button type="button" className="button" disabled={outline.length < 3} onClick={close}>Close the outline ({outline.length})</button>}
          <button type="button" className="button plain" disabled={history.past.length === 0} onClick={() => step(undone(history, masks))}>Undo</button>
          <button type="button" className="button plain" disabled={history.future.length === 0} onClick={() => step(redone(history, masks))}>Redo</button>
          <span className="redaction-choice"><button type="button" className="button plain" aria-label="Smaller" onClick={() => setZoom(Math.max((zoom ?? 1) / 2, 1 / 16))}>−</button><button type="button" className="button plain" onClick={() => setZoom(null)} aria-pressed={zoom === null}>whole</button><button type="button" className="button plain" aria-label="Larger" onClick={() => setZoom(Math.min((zoom ?? 0.5) * 2, 16))}>+</button></span>
          <label className="choice"><input type="checkbox" checked={isFinal} onChange={() => setFinal(!isFinal)} />as it will be</label>
        </div>
        <Plate size={picture} orientation={picture.orientation} source={api.pixelsAddress(of.photo.id)} masks={masks} black={black} tool={tool} zoom={zoom} isFinal={isFinal} outline={outline}
          onMasks={change} onCorner={(corner) => setOutline([...outline, corner])} onSelect={setSelected} />
        <p className="small quiet">Whole tiles of {tileSide} × {tileSide} pixels go black: half a tile cannot be proved, and what lies beside a mask often tells what lies under it. {picture.orientation === 1 ? '' : 'The photo is shown upright; pixels are counted as they are sealed, before turning. '}Sealed as entry {seal.index}; {picture.width} × {picture.height} pixels.</p>
        {!touched.ok && <p className="notice bad" role="alert">Mask {touched.mask + 1} {touched.code === 'mask-outside' ? 'lies outside the picture' : 'has no extent'}: change or remove it.</p>}
        <MaskTable of={masks} selected={selected} onChange={change} />
      </section>
      <SealRedaction of={of} masks={touched.ok ? masks : []} onSealed={(answer) => { setSealed(answer); setHistory(noHistory); show([]) }} />
      {sealed !== null && <p className="notice" role="status">Sealed as entry {sealed.receipt?.index}: {sealed.masked.length} of {sealed.tiles} tiles are black. It stands below.</p>}
    </>
  )
}
