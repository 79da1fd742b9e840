/**
 * Cluster table: the same as the map in words: each circle with its middle, its reach and its count.
 * @module
 */
import { memo } from 'react'
import type { ItemMapView } from '../../search-api.ts'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { coordinatesText } from '../map/mercator.ts'
import { addressOf, askedAt } from '../search/question.ts'
import { aboutCluster, hrefOf, keyOf, kmOf, listOf } from './circles.tsx'
import { itemMapWords } from './map-words.ts'
import { canOpen, type Box } from './near.ts'

/** A view has some hundred circles at most; the smallest of more are counted. */
const listedAtMost = 100

/** Not drawn anew while the map is moved. */
export const ClusterTable = memo(({ of: { clusters }, here, closer }: { of: ItemMapView; here: string; closer: (box: Box) => string }) => {
  const say = itemMapWords.useWords()
  const { number } = useFormats()
  if (clusters.length === 0) return null
  const sorted = clusters.toSorted((a, b) => b.count - a.count)
  return (
    <details className="twin" open>
      <summary>{say('table')}</summary>
      <Table head={[say('where'), say('count'), say('radiusKm'), say('act')]} fixed={[0, 1, 2]} rows={sorted.slice(0, listedAtMost).map((cluster) => ({
        key: keyOf(cluster),
        cells: [<bdi className="mono" dir="ltr" lang="">{coordinatesText(cluster, Math.max(0.1, cluster.radiusKm))}</bdi>, number(cluster.count), say('km', { km: number(kmOf(cluster)) }),
          <span className="row">{cluster.item !== null
            ? <><a href={hrefOf(cluster, here, closer)} aria-label={`${say('listed')}: ${aboutCluster(cluster, say, number)}`}>{say('listed')}</a><a href={addressOf({ ...askedAt(here), route: cluster.item })}>{say('route')}</a></>
            : <>{canOpen(cluster.box) && <a href={closer(cluster.box)} aria-label={`${say('open')}: ${aboutCluster(cluster, say, number)}`}>{say('open')}</a>}<a href={listOf(cluster, here)} aria-label={`${say('listed')}: ${aboutCluster(cluster, say, number)}`}>{say('listed')}</a></>}</span>],
      }))} />
      {sorted.length > listedAtMost && <p className="small quiet">{say('more', { count: sorted.length - listedAtMost })}</p>}
    </details>
  )
})
