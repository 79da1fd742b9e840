/**
 * Proof steps: how the leaf of a statement leads to the signed root, hash by hash, for somebody who follows by hand.
 * @module
 */
import { toHex, type Bytes } from '@proofmark/core/bytes'
import type { InclusionStep } from '@proofmark/core/log'
import { Identifier } from './parts.tsx'

export function ProofSteps({ leaf, steps }: { leaf: Bytes; steps: readonly InclusionStep[] }) {
  return (
    <ol className="steps small">
      <li>leaf, SHA-256 of a zero byte and the note: <Identifier>{toHex(leaf)}</Identifier></li>
      {steps.map(({ side, beside, result }, at) => (
        <li key={at}>with <Identifier>{toHex(beside)}</Identifier> on the {side}: <Identifier>{toHex(result)}</Identifier>{at === steps.length - 1 ? ', the root' : ''}</li>
      ))}
    </ol>
  )
}
