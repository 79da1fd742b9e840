/**
 * Photo page: a photograph to come close to, and what its untouched file says by itself.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { blobAddress } from '../../api.ts'
import { paths } from '../../paths.ts'
import { photoOf } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Handling } from '../evidence/parts.tsx'
import { CameraSaid } from './camera-said.tsx'
import { PhotoViewer } from './photo-viewer.tsx'
import { photoWords } from './words.ts'
import './photos.css'

export default function PhotoPage({ id }: { id: string }) {
  const { data, error } = useQuery(photoOf(id))
  const say = photoWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { photo, items, picture, problem, file, conflicts } = data
  const canDraw = picture !== null && photo.sha256 !== null
  return (
    <div className="page wide photo-page">
      <p className="trail">{items.map((item) => <a key={item.id} href={paths.item(item.id)} dir="auto" lang="">{item.title}</a>)}</p>
      <h1><bdi>{photo.title}</bdi></h1>
      <p className="row small quiet"><Handling of={photo.handling} />{photo.name !== null && <bdi dir="ltr">{photo.name}</bdi>}{photo.taken !== null && <bdi className="mono" dir="ltr">{photo.taken}</bdi>}</p>
      {canDraw ? <PhotoViewer sha256={photo.sha256!} picture={picture} title={photo.title} />
        : <div className="notice"><p>{say('cannotShow', { type: photo.type ?? '?' })}</p>{problem !== null && <p className="small" lang="en" dir="ltr">{problem.message}</p>}</div>}
      <div className="row">
        {canDraw && <a className="button first" href={paths.mark(photo.id)}>{say('read')}</a>}
        {canDraw && <a className="button" href={paths.redact(photo.id)}>{say('redact')}</a>}
        {photo.sha256 !== null && file !== null && <a className="button" href={blobAddress(photo.sha256)} download={photo.name ?? photo.sha256}>{say('save')}</a>}
      </div>
      {file !== null && <CameraSaid file={file} conflicts={conflicts} />}
    </div>
  )
}
