/**
 * Picture proof: the file beside a redacted photo that shows of each tile that its pixels were sealed, or that it is masked.
 *
 * A shown tile brings its salt. A masked tile brings its hash only; its salt stays with the sealer, so that nobody can try
 * contents against the hash. All hashes together give the sealed root, so a tile that fails is named.
 *
 * Format: spec/redacted-photo.md
 * @module
 */
import { equalBytes, fromBase64Url, fromUtf8, toBase64Url, utf8, type Bytes } from '@proofmark/core/bytes'
import { isStatementId } from './statement-note.ts'
import { pictureRoot, tileGrid, tileHash, tilePixels, type Picture, type PictureSize } from './picture-tiles.ts'

export const pictureFormat = 'proofmark/redacted-photo/v1'

/** `salt` is `null` for a masked tile. */
export interface ProvedTile { readonly hash: Bytes; readonly salt: Bytes | null }

export interface PictureProof {
  /** Id of the statement of kind `pixel-seal` that holds the root. */
  readonly seal: string
  readonly tiles: readonly ProvedTile[]
}

export type TileStatus = 'proved' | 'masked' | 'failing'

export type PictureProofCode =
  | 'proof-malformed' // not the lines of the format
  | 'size-differs' // the picture has another size than was sealed
  | 'tile-count' // another number of lines than the picture has tiles
  | 'root-differs' // the hashes are not those that were sealed
  | 'tile-differs' // a shown tile has other pixels, another place or another salt
  | 'mask-not-black' // a masked tile shows something that nobody proves

export type PictureAnswer = { readonly ok: boolean; readonly code: 'ok' | PictureProofCode; readonly tiles: readonly TileStatus[] }

export function formatPictureProof({ seal, tiles }: PictureProof): Bytes {
  const lines = tiles.map(({ hash, salt }) => (salt === null ? `masked ${toBase64Url(hash)}` : `shown ${toBase64Url(hash)} ${toBase64Url(salt)}`))
  return utf8([pictureFormat, `seal ${seal}`, ...lines].map((line) => `${line}\n`).join(''))
}

/** `null`: not as `formatPictureProof` writes it. */
export function parsePictureProof(bytes: Bytes): PictureProof | null {
  const text = fromUtf8(bytes)
  if (text === null || !text.endsWith('\n')) return null
  const [format, sealLine, ...lines] = text.slice(0, -1).split('\n')
  const seal = sealLine?.startsWith('seal ') === true ? sealLine.slice(5) : null
  if (format !== pictureFormat || !isStatementId(seal)) return null
  const tiles: ProvedTile[] = []
  for (const line of lines) {
    const [, status, hashText, saltText] = /^(shown|masked) ([\w-]{43})(?: ([\w-]{43}))?$/.exec(line) ?? []
    const hash = hashText === undefined ? null : fromBase64Url(hashText)
    const salt = saltText === undefined ? null : fromBase64Url(saltText)
    if (hash === null || (salt === null) !== (status === 'masked')) return null
    tiles.push({ hash, salt })
  }
  return { seal, tiles }
}

/** Is every visible pixel one that was sealed? `root` has 32 bytes. The first fault is the code; every tile has its status. */
export function checkPicture(picture: Picture, { tiles }: PictureProof, sealed: PictureSize & { readonly root: Bytes }): PictureAnswer {
  const none = (code: PictureProofCode) => ({ ok: false, code, tiles: Array.from({ length: tileGrid(picture).count }, () => 'failing' as const) })
  if (picture.width !== sealed.width || picture.height !== sealed.height) return none('size-differs')
  if (tiles.length !== tileGrid(picture).count) return none('tile-count')
  // Hashes that were not sealed prove nothing of any tile.
  if (!equalBytes(pictureRoot(tiles.map(({ hash }) => hash)), sealed.root)) return none('root-differs')
  let code: 'ok' | PictureProofCode = 'ok'
  const found = tiles.map(({ hash, salt }, index): TileStatus => {
    if (salt !== null && equalBytes(tileHash(picture, index, salt), hash)) return 'proved'
    if (salt === null && tilePixels(picture, index).every((value) => value === 0)) return 'masked'
    if (code === 'ok') code = salt === null ? 'mask-not-black' : 'tile-differs'
    return 'failing'
  })
  return { ok: code === 'ok', code, tiles: found }
}
