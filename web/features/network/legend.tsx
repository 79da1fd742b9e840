/**
 * Legend: every shape, colour and stroke that the picture uses, with its word.
 * @module
 */
import { strengths, type Network } from '@proofmark/core/network'
import { kinds, shapes, tintOf, tints, type Tint } from './look.ts'
import type { Shown } from './shown.ts'
import type { SvgAbout } from './svg-text.ts'
import { LineSample, ShapeSample } from './svg-picture.tsx'
import { networkWords } from './words.ts'

export const tintWord = (tint: Tint) => (tint === 'weapon' ? 'tint-weapon' : tint) as 'make' | 'brand' | 'trade' | 'get' | 'thing' | 'tint-weapon' | 'other'

/** What of each is in the picture. */
function used({ nodes, edges }: Network, shown: Shown) {
  const [ofKind, ofTint, ofStrength] = [new Set(shown.nodes.map((at) => nodes[at]!.kind)), new Set(shown.nodes.map((at) => tintOf(nodes[at]!))), new Set(shown.edges.map((at) => edges[at]!.strength))]
  return { kinds: kinds.filter((kind) => ofKind.has(kind)), tints: tints.filter((tint) => ofTint.has(tint)), strengths: strengths.filter((strength) => ofStrength.has(strength)) }
}

export function Legend({ network, shown }: { network: Network; shown: Shown }) {
  const say = networkWords.useWords()
  const here = used(network, shown)
  return (
    <section className="network-legend" aria-labelledby="network-legend"><h2 id="network-legend">{say('legend')}</h2>
      <ul>
        {here.kinds.map((kind) => <li key={kind}><ShapeSample of={shapes[kind]} tint="other" />{say(kind)}</li>)}
        {here.tints.map((tint) => <li key={tint}><ShapeSample of={shapes.party} tint={tint} />{say(tintWord(tint))}</li>)}
        {here.strengths.map((strength) => <li key={strength}><LineSample strength={strength} />{say(strength)}</li>)}
      </ul>
    </section>
  )
}

/** The same for a file. */
export function legendOf(network: Network, shown: Shown): SvgAbout['legend'] {
  const here = used(network, shown)
  return [
    ...here.kinds.map((kind) => ({ text: networkWords.say(kind), draw: { node: { ...shapes[kind], tint: 'other' as const } } })),
    ...here.tints.map((tint) => ({ text: networkWords.say(tintWord(tint)), draw: { node: { ...shapes.party, tint } } })),
    ...here.strengths.map((strength) => ({ text: networkWords.say(strength), draw: { edge: strength } })),
  ]
}
