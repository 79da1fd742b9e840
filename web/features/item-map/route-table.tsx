/**
 * Route table: how many routes are drawn of how many, why the others are not, and the same as the lines in words.
 * @module
 */
import { memo } from 'react'
import type { ItemRoutesView } from '../../search-api.ts'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { endText, keyOf } from './route-shape.ts'
import { routeWords } from './route-words.ts'

const listedAtMost = 100

/** Not drawn anew while the map is moved. */
export const RouteTable = memo(({ of: { routes, pairs, items, shown, count } }: { of: ItemRoutesView }) => {
  const say = routeWords.useWords()
  const { number, list } = useFormats()
  const left = ([['more', pairs.more], ['together', pairs.together], ['outside', pairs.outside], ['without', count - items]] as const).filter(([, each]) => each > 0).map(([why, each]) => say(why, { count: each }))
  return (
    <>
      <p role="status">{items === 0 ? say('none') : list([say('said', { drawn: pairs.drawn, all: pairs.drawn + pairs.more + pairs.together + pairs.outside, shown, items }), ...left])}</p>
      <p className="small quiet">{say('note')}</p>
      {routes.length > 0 && (
        <details className="twin">
          <summary>{say('table')}</summary>
          <Table head={[say('from'), say('to'), say('count'), say('broken')]} fixed={[0, 1, 2, 3]} rows={routes.slice(0, listedAtMost).map((route) => ({
            key: keyOf(route), cells: [<bdi className="mono" dir="ltr" lang="">{endText(route.from)}</bdi>, <bdi className="mono" dir="ltr" lang="">{endText(route.to)}</bdi>, number(route.count), number(route.broken)],
          }))} />
          {routes.length > listedAtMost && <p className="small quiet">{say('further', { count: routes.length - listedAtMost })}</p>}
        </details>
      )}
    </>
  )
})
