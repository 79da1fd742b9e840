/**
 * Own registers: files of prohibitions that a data folder keeps under their names, beside the one that comes with the program.
 *
 * Which measures a project looks at can tell what it is after, so each is an encrypted box. One that is kept is a register that was read whole.
 *
 * Layout: spec/data-folder.md, `registers/`
 * @module
 */
import { parseRegister, withBuiltIn, type Register } from '@proofmark/core/instruments'
import type { Store } from 'proofmark/store'
import { textShelf } from './text-shelf.ts'

export interface OwnRegisters {
  /** The built-in one first. `unread`: boxes that do not open with the key of this folder, or hold no register any more. */
  all(): { readonly registers: readonly Register[]; readonly unread: number }
  /** As it was sent; `null`: none of this name. */
  text(name: string): string | null
  /** Takes the place of one with the same name. The text is that of a register. */
  save(text: string): void
  remove(name: string): boolean
}

export const mostRegisters = 50

/** `folder` null: nowhere; only the built-in one, and saving throws. */
export function ownRegisters(folder: string | null, idOf: Store['derivedId']): OwnRegisters {
  if (folder === null) return { all: () => ({ registers: withBuiltIn([]), unread: 0 }), text: () => null, save: () => { throw new Error('no folder for registers') }, remove: () => false }
  const shelf = textShelf({ folder, idOf, what: 'register', nameOf: (text) => { const read = parseRegister(text); return read.ok ? read.register.name : null } })
  return {
    ...shelf,
    all() {
      const { kept, unread } = shelf.list()
      return { registers: withBuiltIn(kept.flatMap(({ text }) => { const read = parseRegister(text); return read.ok ? [read.register] : [] })), unread }
    },
    text: (name) => shelf.list().kept.find((each) => each.name === name)?.text ?? null,
  }
}
