/**
 * Save row: picture and tables as files, and print, which shows the picture with its legend, its counts and what it was drawn from.
 * @module
 */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { isHandling } from '@proofmark/core/statements'
import { paths } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { HandlingChoice } from '../../shell/handling-choice.tsx'
import { saveFile } from '../capture/save-file.ts'
import { coloursOf } from './colours.ts'
import { mapDrawing, type Drawing } from './drawing.ts'
import { exportAddress, type NetworkView } from './network-api.ts'
import { Legend, legendOf } from './legend.tsx'
import { edgeLooks, nodeLooks } from './looks.ts'
import { layersDrawing, type PictureProps } from './picture.tsx'
import { edgesCsv, nodesCsv, sortedEdges, sortedNodes } from './rows.ts'
import { savePng, saveSvg } from './save.ts'
import { svgText } from './svg-text.ts'
import { SvgPicture } from './svg-picture.tsx'
import { networkWords } from './words.ts'

/** Names of formats are the same in every language. */
const formats = { svg: 'SVG', png: 'PNG', gexf: 'GEXF', graphml: 'GraphML' } as const

/** `isWaiting`: what is supposed is not in the picture yet. `lines`: what the picture was drawn from, as sentences, how narrow it is before all others. What is chosen here is chosen for the page: what is saved is what is seen. */
export function SaveRow(props: PictureProps & { readonly network: NetworkView; readonly title: string; readonly lines: readonly string[]; readonly isWaiting: boolean }) {
  const { network, shown, degrees, asked, positions, title, lines, isWaiting } = props
  const say = networkWords.useWords()
  const upTo = isHandling(asked.handling) ? asked.handling : 'confidential'
  // While what was chosen is on its way, nothing of before is saved under its name.
  const isOnItsWay = isWaiting || network.upTo !== upTo
  const [printed, setPrinted] = useState<Drawing | null>(null)
  const drawing = (): Drawing | null => (asked.view === 'layers' ? layersDrawing(props).drawing : positions.xy === null ? null : mapDrawing(nodeLooks(network, shown.nodes, degrees), edgeLooks(network, shown), (at) => [positions.xy![2 * at]!, positions.xy![2 * at + 1]!]))
  const svg = () => { const of = drawing(); return of === null ? null : svgText(of, coloursOf('light'), { title, lines: [title, ...lines], legend: legendOf(network, shown) }) }
  const withSvg = (act: (text: string) => void) => { const text = svg(); if (text !== null) act(text) }
  useEffect(() => {
    const before = () => flushSync(() => setPrinted(drawing()))
    const after = () => setPrinted(null)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => { removeEventListener('beforeprint', before); removeEventListener('afterprint', after) }
  })
  return (
    <>
      <div className="row no-print" role="group" aria-label={say('export')}>
        <span className="label">{say('export')}</span>
        <HandlingChoice value={asked.handling} onChange={(handling) => navigate(paths.network({ ...asked, handling }), { replace: true })} />
        <button type="button" className="button" disabled={isOnItsWay} onClick={() => withSvg((text) => saveSvg('network', text))}>{formats.svg}</button>
        <button type="button" className="button" disabled={isOnItsWay} onClick={() => withSvg((text) => void savePng('network', text))}>{formats.png}</button>
        <a className="button" href={exportAddress(asked, 'gexf')} download>{formats.gexf}</a><a className="button" href={exportAddress(asked, 'graphml')} download>{formats.graphml}</a>
        <button type="button" className="button" disabled={isOnItsWay} onClick={() => saveFile('network-nodes.csv', nodesCsv(network, sortedNodes(network, shown, degrees, asked.sort), degrees), 'text/csv')}>{say('nodesCsv')}</button>
        <button type="button" className="button" disabled={isOnItsWay} onClick={() => saveFile('network-lines.csv', edgesCsv(network, sortedEdges(network, shown, ''), shown.supposed), 'text/csv')}>{say('edgesCsv')}</button>
        <button type="button" className="button" disabled={isOnItsWay} onClick={() => print()}>{say('print')}</button>
      </div>
      <p className="small quiet no-print">{say('heldBack')}{(asked.without !== '' || asked.accept !== '') && ` ${say('recordOnly')}`}</p>
      {printed !== null && <div className="network-print"><SvgPicture of={printed} label={title} /><Legend network={network} shown={shown} /></div>}
    </>
  )
}
