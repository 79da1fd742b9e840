/**
 * Photo viewer: a photo to be moved and come close to, drawn from the pieces that the server makes of it. By pointer, touch or keys.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import OpenSeadragon from 'openseadragon'
import { derivativeAddress } from '../../api.ts'
import { photoWords } from './words.ts'

export interface Picture { readonly width: number; readonly height: number; readonly tileSize: number; readonly overlap: number }

export function PhotoViewer({ sha256, picture, title }: { sha256: string; picture: Picture; title: string }) {
  const say = photoWords.useWords()
  const place = useRef<HTMLDivElement>(null)
  const viewer = useRef<OpenSeadragon.Viewer | null>(null)
  const [zoom, setZoom] = useState<number | null>(null)
  useEffect(() => {
    const made = OpenSeadragon({
      element: place.current!, showNavigationControl: false, animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.3, maxZoomPixelRatio: 6, minZoomImageRatio: 0.8, visibilityRatio: 0.5, drawer: 'canvas', gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      tileSources: {
        width: picture.width, height: picture.height, tileSize: picture.tileSize, tileOverlap: picture.overlap,
        getTileUrl: (level: number, x: number, y: number) => derivativeAddress(sha256, level, x, y),
      } as unknown as OpenSeadragon.TileSourceOptions,
    })
    const tell = () => { const image = made.world.getItemAt(0); if (image !== undefined) setZoom(image.viewportToImageZoom(made.viewport.getZoom())) }
    made.addHandler('zoom', tell)
    made.addHandler('open', tell)
    viewer.current = made
    return () => { viewer.current = null; made.destroy() }
  }, [sha256, picture.width, picture.height])
  const by = (factor: number) => { viewer.current?.viewport.zoomBy(factor); viewer.current?.viewport.applyConstraints() }
  const whole = () => viewer.current?.viewport.goHome()
  const turn = () => { const port = viewer.current?.viewport; port?.setRotation(port.getRotation() + 90) }
  return (
    <div className="viewer-frame">
      <div ref={place} className="viewer" role="img" aria-label={`${say('viewer')}: ${title}`} />
      <div className="row viewer-bar">
        <button type="button" className="button" onClick={() => by(1.6)}>{say('zoomIn')}</button>
        <button type="button" className="button" onClick={() => by(1 / 1.6)}>{say('zoomOut')}</button>
        <button type="button" className="button" onClick={whole}>{say('whole')}</button>
        <button type="button" className="button" onClick={turn}>{say('turnView')}</button>
        <span className="small quiet" role="status">{zoom === null ? say('loading') : <bdi dir="ltr">{(zoom * 100).toFixed(0)} %</bdi>}</span>
      </div>
      <p className="small quiet">{say('viewerHint')} {say('derivative')}</p>
    </div>
  )
}
