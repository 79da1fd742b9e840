/**
 * Circles: items of about one place. The pale circle is true: everything of it lies within. The disc is a sign, and its number the count.
 * @module
 */
import { memo } from 'react'
import { withOpen } from '../../paths.ts'
import type { PlaceCluster } from '../../search-api.ts'
import { useFormats } from '../../words/formats.ts'
import { coordinatesText, pixelOf, radiusOf, windowSize, type MapWindow } from '../map/mercator.ts'
import { itemMapWords } from './map-words.ts'
import { canOpen, type Box } from './near.ts'

/** A radius beyond some windows fills it anyway; a browser draws no circle of millions of pixels. */
const largest = 5000

export interface CirclesProps { readonly of: readonly PlaceCluster[]; readonly view: MapWindow; readonly scale: number; readonly here: string; readonly closer: (box: Box) => string; readonly isInert: boolean }

export const Circles = memo(({ of, view, scale, here, closer, isInert }: CirclesProps) => {
  const say = itemMapWords.useWords()
  const { number } = useFormats()
  const inView = of.map((cluster) => ({ cluster, ...pixelOf(view, cluster) })).filter(({ px, py }) => px > -windowSize.width / 2 && py > -windowSize.height / 2 && px < windowSize.width * 1.5 && py < windowSize.height * 1.5)
  return (
    <g className={isInert ? 'circles inert' : 'circles'}>
      {inView.map(({ cluster, px, py }) => <circle key={keyOf(cluster)} className="within" cx={px} cy={py} r={Math.min(largest, radiusOf(cluster.lat, cluster.radiusKm) / view.unit)} />)}
      {inView.map(({ cluster, px, py }) => {
        const words = number(cluster.count)
        return (
          <a key={keyOf(cluster)} href={hrefOf(cluster, here, closer)} aria-label={`${words}: ${aboutCluster(cluster, say, number)}`} tabIndex={isInert ? -1 : 0}>
            {cluster.count === 1 ? <><circle className="reach" cx={px} cy={py} r={12 * scale} /><circle className="dot" cx={px} cy={py} r={4 * scale} /></>
              : <><circle className="disc" cx={px} cy={py} r={(7 + 2.6 * words.length) * scale} /><text x={px} y={py} dy="0.35em" textAnchor="middle">{words}</text></>}
            <title>{aboutCluster(cluster, say, number)}</title>
          </a>
        )
      })}
    </g>
  )
})

/** Closer where that tells more; else what lies here, in the drawer. */
export function hrefOf(cluster: PlaceCluster, here: string, closer: CirclesProps['closer']): string {
  if (cluster.item !== null) return withOpen(here, { kind: 'statement', id: cluster.item })
  return canOpen(cluster.box) ? closer(cluster.box) : listOf(cluster, here)
}

export const listOf = (cluster: PlaceCluster, here: string): string => withOpen(here, { kind: 'items', box: cluster.box.map((edge) => Number(edge.toFixed(4))) as unknown as Box })

export const aboutCluster = (cluster: PlaceCluster, say: ReturnType<typeof itemMapWords.useWords>, number: (value: number) => string): string =>
  say('cluster', { count: cluster.count, km: number(kmOf(cluster)), at: coordinatesText(cluster, Math.max(0.1, cluster.radiusKm)) })

export const kmOf = ({ radiusKm }: PlaceCluster): number => Number(radiusKm.toPrecision(radiusKm < 10 ? 2 : 3))

export const keyOf = ({ lat, lon, count }: PlaceCluster): string => `${lat} ${lon} ${count}`
