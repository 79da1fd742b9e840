/**
 * Review as the server has it: the stages of a finding, and the procedure of a case.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { ProcedureView, ReviewView } from 'proofmark/api'
import { ask } from './api.ts'

export type { ProcedureView, ReviewView } from 'proofmark/api'

const id = encodeURIComponent
/** Not shown with signs made visible: the words of a sentence are sealed again as they stand. */
export const reviewOf = (finding: string) => queryOptions({ queryKey: ['review', finding], queryFn: () => ask(`/api/findings/${id(finding)}/review`).then((answer) => answer.json() as Promise<ReviewView>) })
export const procedureOfCase = (of: string) => queryOptions({ queryKey: ['procedure', of], queryFn: () => ask(`/api/cases/${id(of)}/procedure`).then((answer) => answer.json() as Promise<ProcedureView>) })
