/**
 * SVG picture: a drawing on the screen, for layers, for small networks, for browsers without WebGL and for print.
 * @module
 */
import { dashesOf, type Drawing } from './drawing.ts'
import { outline, strokeOf, type LineLook, type ShapeLook, type Tint } from './look.ts'

/** Letters that are smaller than this share of their size are not read: then the frame scrolls. */
const smallest = 0.6

/** `picked`: the node that has the ring. Without a zoom all of it stands in the frame. */
export function SvgPicture({ of, label, picked = null, zoom = 1, onPick, onOpenEdge }: { of: Drawing; label: string; picked?: number | null; zoom?: number; onPick?: (at: number) => void; onOpenEdge?: (at: number) => void }) {
  return (
    <svg className="network-svg" role="img" aria-label={label} viewBox={`0 0 ${of.width} ${of.height}`} style={{ inlineSize: `max(${of.width * zoom * smallest}px, min(${of.width * zoom}px, ${100 * zoom}%))`, blockSize: 'auto' }}>
      {of.heads.map(({ x, text }) => <text key={x} className="network-head" x={x} y={20}>{text}</text>)}
      {of.edges.map(({ at, path, tip: [x, y, angle], strength, isPossible, isSupposed, label: words }) => (
        <g key={at} className={`network-line${isPossible ? ' possible' : ''}${isSupposed ? ' supposed' : ''}`} onClick={onOpenEdge === undefined ? undefined : () => onOpenEdge(at)}>
          <title>{words}</title><path className="network-touch" d={path} /><path d={path} strokeWidth={strokeOf({ strength, isSupposed }).width} strokeDasharray={dashesOf({ strength, isSupposed })} /><path className="network-tip" transform={`translate(${x} ${y}) rotate(${angle})`} d="M-6 -3.2L2 0L-6 3.2Z" />
        </g>
      ))}
      {of.nodes.map((node) => (
        <g key={node.at} className="network-node" onClick={onPick === undefined ? undefined : () => onPick(node.at)}>
          {node.at === picked && <circle className="network-ring" cx={node.x} cy={node.y} r={node.size + 5} />}
          <path className={`tint-${node.tint}${node.isHollow ? ' hollow' : ''}`} transform={`translate(${node.x} ${node.y})`} d={outline(node.shape, node.size)} />
          {node.label !== null && <text x={node.x + node.size + 4} y={node.under === null ? node.y + 4 : node.y - 5} lang="">{node.label}</text>}
          {node.under !== null && node.under !== '' && <text className="network-under" x={node.x + node.size + 4} y={node.y + 15}>{node.under}</text>}
        </g>
      ))}
    </svg>
  )
}

/** A sample for the legend. */
export const ShapeSample = ({ of: { shape, isHollow }, tint }: { of: ShapeLook; tint: Tint }) => <svg className="network-sample" viewBox="-10 -10 20 20" aria-hidden="true"><path className={`tint-${tint}${isHollow ? ' hollow' : ''}`} d={outline(shape, 6.5)} /></svg>
export const LineSample = (line: LineLook) => <svg className="network-sample wide" viewBox="0 -10 44 20" aria-hidden="true"><g className={line.isSupposed ? 'network-line supposed' : 'network-line'}><path d="M0 0H36" strokeWidth={strokeOf(line).width} strokeDasharray={dashesOf(line)} /><path className="network-tip" transform="translate(38 0)" d="M-6 -3.2L2 0L-6 3.2Z" /></g></svg>
