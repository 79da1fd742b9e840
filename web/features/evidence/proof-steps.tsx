/**
 * Proof steps: how the leaf of a statement leads to the signed root, hash by hash, for somebody who follows by hand.
 * @module
 */
import { toHex, type Bytes } from '@proofmark/core/bytes'
import type { InclusionStep } from '@proofmark/core/log'
import { gaps } from '../../words/gaps.ts'
import { Woven } from '../../words/woven.tsx'
import { Identifier } from './parts.tsx'
import { evidenceWords } from './words.ts'

export function ProofSteps({ leaf, steps }: { leaf: Bytes; steps: readonly InclusionStep[] }) {
  const say = evidenceWords.useWords()
  return (
    <ol className="steps small">
      <li><Woven text={say('leaf', gaps('hash'))} with={{ hash: <Identifier>{toHex(leaf)}</Identifier> }} /></li>
      {steps.map(({ side, beside, result }, at) => (
        <li key={at}><Woven text={say(side, gaps('beside', 'result'))} with={{ beside: <Identifier>{toHex(beside)}</Identifier>, result: <Identifier>{toHex(result)}</Identifier> }} />{at === steps.length - 1 ? say('isRoot') : ''}</li>
      ))}
    </ol>
  )
}
