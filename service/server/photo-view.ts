/**
 * Photo view: what the server answers about one photo that is to be looked at.
 * @module
 */
import type { CameraFile, Conflict } from '@proofmark/core/photos'

/** A photo to be looked at: what its file says by itself, and whether that fits its site. Pieces: `/derivatives/{sha256}/{level}/{x}_{y}.jpeg`. */
export interface PhotoView {
  readonly photo: { readonly id: string; readonly index: number; readonly title: string; readonly case: string | null; readonly handling: string; readonly pictureType: string; readonly sha256: string | null; readonly type: string | null; readonly name: string | null; readonly size: number | null; readonly taken: string | null; readonly hasPlace: boolean }
  readonly items: readonly { readonly id: string; readonly title: string }[]
  readonly file: CameraFile | null
  readonly conflicts: readonly Conflict[]
  readonly picture: { readonly width: number; readonly height: number; readonly tileSize: number; readonly overlap: number } | null
  readonly problem: { readonly code: string; readonly message: string } | null
}
