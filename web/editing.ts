/**
 * Editing: the steps of writing something, with undo and redo. Typing in one place is one step.
 * @module
 */

export interface Editing<Draft> { readonly draft: Draft; readonly past: readonly Draft[]; readonly future: readonly Draft[]; /** Where was typed last; typing there again is the same step. */ readonly place: string | null }

const mostSteps = 500

export const editing = <Draft>(draft: Draft): Editing<Draft> => ({ draft, past: [], future: [], place: null })

/** `place`: where somebody types; left out, the step stands alone. */
export function stepTo<Draft>({ draft: before, past, place: last }: Editing<Draft>, draft: Draft, place: string | null = null): Editing<Draft> {
  if (place !== null && place === last) return { draft, past, future: [], place }
  return { draft, past: [...past, before].slice(-mostSteps), future: [], place }
}
export const undone = <Draft>(state: Editing<Draft>): Editing<Draft> => (state.past.length === 0 ? state : { draft: state.past.at(-1)!, past: state.past.slice(0, -1), future: [state.draft, ...state.future], place: null })
export const redone = <Draft>(state: Editing<Draft>): Editing<Draft> => (state.future.length === 0 ? state : { draft: state.future[0]!, past: [...state.past, state.draft], future: state.future.slice(1), place: null })
