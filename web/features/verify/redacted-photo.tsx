/**
 * Redacted photo: the picture of a package with each tile as it was found: proved, masked or failing; in colour, form and words.
 * @module
 */
import { useState } from 'react'
import { tileArea, tileGrid, unzip, type TileStatus, type Verdict, type VerifiedPicture } from '@proofmark/core/evidence'

/** The files of the redacted photos that were checked. */
export function blobsOf(bytes: Uint8Array, { pictures }: Verdict): ReadonlyMap<string, Uint8Array> {
  const unpacked = pictures.length === 0 ? null : unzip(bytes)
  return new Map(unpacked?.ok === true ? pictures.flatMap(({ sha256 }) => { const blob = unpacked.entries.get(`data/blobs/${sha256}`); return blob === undefined ? [] : [[sha256, blob] as const] }) : [])
}

export function RedactedPhoto({ of, file }: { of: VerifiedPicture; file: Uint8Array | undefined }) {
  const [isMarked, setMarked] = useState(true)
  const { width, height, tiles } = of
  const count = (status: TileStatus) => tiles.filter((tile) => tile === status).length
  const [proved, masked, failing] = [count('proved'), count('masked'), count('failing')]
  // A picture of another size than was sealed has tiles of its own number, and none of them is proved.
  const path = (status: TileStatus) => tileGrid(of).count === tiles.length ? tiles.map((tile, at) => { const { x, y, width: w, height: h } = tileArea(of, at); return tile === status ? `M${x} ${y}h${w}v${h}h${-w}z${status === 'failing' ? `M${x} ${y}l${w} ${h}m0 ${-h}l${-w} ${h}` : ''}` : '' }).join('') : ''
  const words = `${proved} ${proved === 1 ? 'tile is' : 'tiles are'} the sealed pixels; ${masked} ${masked === 1 ? 'is' : 'are'} masked; ${failing} ${failing === 1 ? 'fails' : 'fail'}.`
  return (
    <figure className="picture">
      <svg className="proved-tiles" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Redacted photo, ${width} × ${height} pixels: ${words}`}>
        {file !== undefined && <image href={`data:image/png;base64,${base64Of(file)}`} width={width} height={height} />}
        {isMarked && (['proved', 'masked', 'failing'] as const).map((status) => <path key={status} className={status} d={path(status)} />)}
      </svg>
      <figcaption className="small">
        <strong>{words}</strong> <button type="button" className="button plain" aria-pressed={isMarked} onClick={() => setMarked(!isMarked)}>{isMarked ? 'hide tiles' : 'show tiles'}</button>
        <span className="block quiet">Not proved: that the sealed pixels are those of the original file, which is not here; that they show what was there; and what lies under the black.</span>
      </figcaption>
    </figure>
  )
}

/** Not one call for all: it would take more arguments than a call can. */
function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
