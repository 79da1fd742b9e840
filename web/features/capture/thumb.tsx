/**
 * Thumb: the small picture of a photograph, never cropped, with its name.
 * @module
 */
import type { DraftPhoto } from '@proofmark/core/capture'
import type { CaptureSession } from './session.ts'
import { useThumb } from './use-session.ts'
import { words } from './wording.ts'

export function Thumb({ session, photo }: { session: CaptureSession; photo: DraftPhoto }) {
  const address = useThumb(session, photo)
  return <span className="thumb">{address === null ? <span className="small quiet">{words.photo.noPreview}</span> : <img src={address} alt="" draggable={false} />}<span className="tiny cut">{photo.name}</span></span>
}
