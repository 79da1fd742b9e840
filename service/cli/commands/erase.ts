/**
 * erase: destroys the values of fields of a statement. Their digests stay in the log, and every proof still holds.
 * @module
 */
import { committedPaths } from '@proofmark/core/statements'
import { findStatement } from 'proofmark/server'
import { BadUse, textOption, type Command } from '../command.ts'
import { changeStore, dataHelp, dataOption } from '../data-folder.ts'

export const erase: Command = {
  name: 'erase',
  changes: true,
  usage: ['erase ID PATH… --reason TEXT [--dry-run]'],
  does: 'Destroys the values of fields, for good; their digests stay in the log and every proof still holds.',
  options: { ...dataOption, reason: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  optionHelp: { ...dataHelp, '--reason TEXT': 'why; it is sealed with the erasure', '--dry-run': 'say what would be destroyed' },
  example: 'proofmark erase mk-113 /position --reason "consent withdrawn" --dry-run',
  async run(input) {
    const [name, ...wanted] = input.arguments
    const reason = textOption(input, 'reason')
    if (name === undefined || wanted.length === 0) throw new BadUse('a statement and at least one field are needed')
    if (reason === undefined || reason.trim() === '') throw new BadUse('--reason is missing: an erasure says why')
    return changeStore(input, async (store) => {
      const found = findStatement(store.world(), name)
      if (!found.ok) throw new BadUse(`no single statement has the id or label "${name}"`)
      const known = committedPaths(found.statement.kind)
      const paths = wanted.flatMap((path) => known.filter((each) => each === path || each.startsWith(`${path}/`)))
      const unknown = wanted.find((path) => !known.some((each) => each === path || each.startsWith(`${path}/`)))
      if (unknown !== undefined) throw new BadUse(`${found.statement.kind} has no field ${unknown}; it has ${known.join(', ')}`)
      const left = paths.filter((path) => !found.statement.hidden.includes(path))
      if (left.length === 0) throw new BadUse(`${paths.join(', ')} of ${name}: erased already`)
      const corrections = store.world().laterWord(found.statement.id).filter((id) => store.world().sealed(id)?.kind === 'correction')
      if (corrections.length > 0) input.complain(`${corrections.length === 1 ? 'A correction' : `${corrections.length} corrections`} of this statement may hold the value as well: ${corrections.join(', ')}. Erase /changes there too.`)
      if (input.options['dry-run'] === true) {
        input.print(input.isJson ? JSON.stringify({ wouldErase: left, of: found.statement.id }) : `would erase ${left.join(', ')} of ${found.statement.id}; nothing was done`)
        return 0 as const
      }
      const receipt = await store.erase(found.statement.id, left, reason)
      input.print(input.isJson ? JSON.stringify({ erased: left, of: found.statement.id, receipt }) : `erased ${left.join(', ')} of ${found.statement.id}; erasure sealed at index ${receipt.index}`)
      if (store.database !== null) input.complain(`Read through the database ${store.database.name} the values are gone. Its WAL, archives, replicas, base backups and dumps still hold the old rows, which the master key opens: destroy them, or let them expire.`)
      return 0 as const
    })
  },
}
