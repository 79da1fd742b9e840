/**
 * Claim status of the verifier, whose page is English and must stay small: it takes no catalog with it.
 * @module
 */
import type { ClaimStatus as Status } from '@proofmark/core/findings'
import { ClaimSign } from '../../uncertainty/claim-sign.tsx'

const words: Readonly<Record<Status, string>> = { established: 'established', possible: 'possible', contradicted: 'contradicted', 'not-established': 'not established' }

export const ClaimStatus = ({ status }: { status: Status }) => <ClaimSign status={status} word={words[status]} />
