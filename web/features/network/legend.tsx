/**
 * Legend: every shape, colour and stroke that the picture uses, with its word.
 * @module
 */
import type { ReactNode } from 'react'
import { strengths, type Network } from '@proofmark/core/network'
import { kinds, shapes, tintOf, tints, type Tint } from './look.ts'
import type { Shown } from './shown.ts'
import type { SvgAbout } from './svg-text.ts'
import { LineSample, ShapeSample } from './svg-picture.tsx'
import { hypothesisWords } from './hypothesis-words.ts'
import { networkWords } from './words.ts'

export const tintWord = (tint: Tint) => (tint === 'weapon' ? 'tint-weapon' : tint) as 'make' | 'brand' | 'trade' | 'get' | 'thing' | 'tint-weapon' | 'other'

/** What of each is in the picture. */
function used({ nodes, edges }: Network, shown: Shown) {
  const [ofKind, ofTint, ofStrength] = [new Set(shown.nodes.map((at) => nodes[at]!.kind)), new Set(shown.nodes.map((at) => tintOf(nodes[at]!))), new Set(shown.edges.map((at) => edges[at]!.strength))]
  const isSupposed = shown.edges.some((at) => shown.supposed.has(at))
  return { isSupposed, kinds: kinds.filter((kind) => ofKind.has(kind)), tints: tints.filter((tint) => ofTint.has(tint)), strengths: strengths.filter((strength) => ofStrength.has(strength)) }
}

const supposedLine = { strength: 'doubted', isSupposed: true } as const

/** Shapes, colours and strokes each under their own head: a word may name a shape and, beside it, a colour. */
export function Legend({ network, shown }: { network: Network; shown: Shown }) {
  const say = networkWords.useWords()
  const ask = hypothesisWords.useWords()
  const here = used(network, shown)
  return (
    <section className="network-legend" aria-labelledby="network-legend"><h2 id="network-legend">{say('legend')}</h2>
      <Group head={say('legendShapes')}>{here.kinds.map((kind) => <li key={kind}><ShapeSample of={shapes[kind]} tint="other" />{say(kind)}</li>)}</Group>
      <Group head={say('legendColours')}>{here.tints.map((tint) => <li key={tint}><ShapeSample of={shapes.party} tint={tint} />{say(tintWord(tint))}</li>)}</Group>
      <Group head={say('legendLines')}>{here.strengths.map((strength) => <li key={strength}><LineSample strength={strength} isSupposed={false} />{say(strength)}</li>)}{here.isSupposed && <li><LineSample {...supposedLine} />{ask('supposed')}</li>}</Group>
    </section>
  )
}

const Group = ({ head, children }: { head: string; children: ReactNode }) => <div role="group" aria-label={head}><span className="label">{head}</span><ul>{children}</ul></div>

/** The same for a file; a colour that has the name of a shape says that it is one. */
export function legendOf(network: Network, shown: Shown): SvgAbout['legend'] {
  const here = used(network, shown)
  const headed = (head: 'legendShapes' | 'legendColours' | 'legendLines', text: string) => `${networkWords.say(head)}: ${text}`
  return [
    ...here.kinds.map((kind) => ({ text: headed('legendShapes', networkWords.say(kind)), draw: { node: { ...shapes[kind], tint: 'other' as const } } })),
    ...here.tints.map((tint) => ({ text: headed('legendColours', networkWords.say(tintWord(tint))), draw: { node: { ...shapes.party, tint } } })),
    ...here.strengths.map((strength) => ({ text: headed('legendLines', networkWords.say(strength)), draw: { edge: { strength, isSupposed: false } } })), ...(here.isSupposed ? [{ text: headed('legendLines', hypothesisWords.say('supposed')), draw: { edge: supposedLine } }] : []),
  ]
}
