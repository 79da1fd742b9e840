/**
 * Returned forms on the command line: what a reply form that came back as DOCX says, and the reply that it would make.
 * @module
 */
import { readReturnedForm } from 'proofmark/letters'
import { findStatement, returnedFormView } from 'proofmark/server'
import { BadUse, textOption, type CommandInput } from './command.ts'
import { pathIn, readStore } from './data-folder.ts'
import { visible } from './foreign-text.ts'
import { readInputFile } from './input-file.ts'

/** 0: it was read; 1: it is refused, or bears the reference of another request than the one named. Nothing is kept. */
export async function readForm(input: CommandInput, file: string): Promise<0 | 1> {
  const read = await readReturnedForm(readInputFile(pathIn(input, file), { largest: 30 * 1024 ** 2 + 1 }))
  if (!read.ok) {
    input.print(input.isJson ? JSON.stringify(read) : visible(`✕ ${file}: ${read.code}: ${read.message}`))
    return 1
  }
  const name = textOption(input, 'request')
  const request = name === undefined ? null : await readStore(input, (store) => {
    const found = findStatement(store.world(), name, 'request')
    return (found.ok ? store.world().get(found.statement.id, 'request') : undefined) ?? null
  })
  if (name !== undefined && request === null) throw new BadUse(`no request has the id or label "${name}"`)
  const view = returnedFormView(read.form, request)
  const fits = view.namesReference === false ? 1 : 0
  if (input.isJson) { input.print(JSON.stringify({ ok: true, ...view }, null, 2)); return fits }
  const { reply } = view
  input.print([
    '○ a plain file without code or signature: it does not say whose hands it went through',
    ...(view.namesReference === null ? [] : [view.namesReference ? '● the reference of the request stands in it' : '✕ the reference of the request does not stand in it']),
    reply.responseKind === null ? `✕ the kind of reply is for you to choose; ticked: ${view.kinds.join(', ') || 'none'}` : `● ${reply.responseKind}`,
    ...view.gone.map((place) => `✕ the place ${place} is gone from the form: read it in the file`), ...(view.hasNotes ? ['✕ remarks or notes in the file were not read'] : []),
    ...(['dated', 'language', 'wording', 'reason', 'conditions', 'forwardedTo'] as const).flatMap((field) => (reply[field] === null ? [] : [`  ${field}: ${reply[field].replaceAll('\n', '\n    ')}`])),
    '  a proposal: look at it, and record the reply on the page of its request; nothing was sealed',
  ].map((line) => line.split('\n').map(visible).join('\n')).join('\n'))
  return fits
}
