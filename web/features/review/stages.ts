/**
 * Stages: how the stages of a procedure that is written down change. A stage stands apart only from stages before it, so that whatever moves or goes takes what no longer holds with it.
 * @module
 */
import { requirements } from '@proofmark/core/statements'
import type { ProcedureView } from '../../review-api.ts'

type Stage = ProcedureView['now']['stages'][number]

const idPattern = /^[a-z0-9-]{1,40}$/

/** The first id of the kind `stage-1` that is free. */
export function newStage(of: readonly Stage[]): Stage {
  const taken = new Set(of.map(({ id }) => id))
  let number = of.length + 1
  while (taken.has(`stage-${number}`)) number++
  return { id: `stage-${number}`, title: '', requires: [], reviewer: 'other', separateFrom: [], isOptional: false }
}

export const mayStandApart = (of: readonly Stage[], at: number): readonly Stage[] => of.slice(0, at)

const apartFromBefore = (of: readonly Stage[]): Stage[] => of.map((each, at) => ({ ...each, separateFrom: each.separateFrom.filter((id) => mayStandApart(of, at).some((before) => before.id === id)) }))

export function movedStage(of: readonly Stage[], at: number, by: -1 | 1): readonly Stage[] {
  const moved = of.filter((_, place) => place !== at)
  return apartFromBefore(moved.toSpliced(at + by, 0, of[at]!))
}
export const withoutStage = (of: readonly Stage[], at: number): readonly Stage[] => apartFromBefore(of.filter((_, place) => place !== at))

/** Stages as JSON, with what is left out as the kind sets it (core/statements/kinds/procedure.ts); `null`: this is no list of stages. */
export function stagesIn(text: string): readonly Stage[] | null {
  let value: unknown
  try { value = JSON.parse(text) } catch { return null }
  if (!Array.isArray(value) || value.length === 0) return null
  const stages = value.map((each: unknown) => (isStage(each) ? { id: each.id, title: each.title, requires: each.requires ?? [], reviewer: each.reviewer ?? 'other', separateFrom: each.separateFrom ?? [], isOptional: each.isOptional ?? false } : null))
  return stages.includes(null) ? null : stages as Stage[]
}

function isStage(value: unknown): value is Pick<Stage, 'id' | 'title'> & Partial<Stage> {
  if (typeof value !== 'object' || value === null) return false
  const { id, title, requires = [], reviewer = 'other', separateFrom = [], isOptional = false, ...more } = value as Record<string, unknown>
  return typeof id === 'string' && typeof title === 'string' && Array.isArray(requires) && requires.every((each) => (requirements as readonly unknown[]).includes(each)) && (reviewer === 'other' || reviewer === 'anyone') && Array.isArray(separateFrom) && separateFrom.every((each) => typeof each === 'string') && typeof isOptional === 'boolean' && Object.keys(more).length === 0
}

/** What keeps them from being sealed, with the number of the stage; `null`: nothing. */
export function faultOf(of: readonly Stage[]): { readonly at: number; readonly code: 'idTaken' | 'idWrong' | 'noTitle' } | null {
  for (const [at, { id, title }] of of.entries()) {
    if (!idPattern.test(id)) return { at, code: 'idWrong' }
    if (of.findIndex((each) => each.id === id) !== at) return { at, code: 'idTaken' }
    if (title.trim() === '') return { at, code: 'noTitle' }
  }
  return null
}
