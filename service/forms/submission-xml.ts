/**
 * Submission XML: one OpenRosa submission as elements within elements. An adversary's text: no entity, no document type, bounded in size and depth.
 *
 * Source: OpenRosa, "Form submission API" and "Metadata schema"; encrypted submissions: ODK XForms specification, "Encryption".
 * @module
 */
import { textAt, type Tree } from '@proofmark/core/forms'
import { SheetFault, xmlEvents } from 'proofmark/sheets'

export interface XmlSubmission {
  readonly root: Tree
  /** Of the form, as the root element says; `null`: it does not. */
  readonly formId: string | null
  readonly instanceId: string | null
  readonly replaces: string | null
  readonly rootId: string | null
  readonly isEncrypted: boolean
}

/** `isTemplate`: an empty round of a repeat that a form keeps to make others from; it is no answer. */
interface Open { readonly name: string; text: string; readonly children: Tree[]; readonly isTemplate: boolean }

/** `null`: XML of something else, such as the form itself. Throws `SheetFault`. */
export async function readSubmissionXml(name: string, bytes: Uint8Array): Promise<XmlSubmission | null> {
  const open: Open[] = []
  let [root, attributes] = [null as Tree | null, {} as Readonly<Record<string, string>>]
  const close = () => {
    const { name: named, text, children, isTemplate } = open.pop()!
    const tree: Tree = { name: named, text: children.length > 0 ? '' : text, children }
    if (isTemplate) return
    if (open.length > 0) open.at(-1)!.children.push(tree)
    else if (root === null) root = tree
    else throw new SheetFault('xml-unreadable', `${name} has two documents in it`)
  }
  for await (const some of xmlEvents(name, once(withoutMark(bytes)))) for (const event of some) {
    if (event.kind === 'text') { if (open.length > 0) open.at(-1)!.text += event.text }
    else if (event.kind === 'close') close()
    else {
      if (open.length === 0) attributes = event.attributes
      open.push({ name: event.name, text: '', children: [], isTemplate: open.length > 0 && 'template' in event.attributes })
      if (event.isClosed) close()
    }
  }
  const read = root as Tree | null
  if (read === null) throw new SheetFault('xml-unreadable', `${name} is no readable XML: it holds no element`)
  if (['html', 'xforms', 'manifest'].includes(read.name)) return null
  return {
    root: read, formId: attributes['id'] ?? null, instanceId: textAt(read, 'meta', 'instanceID') ?? attributes['instanceID'] ?? null, replaces: textAt(read, 'meta', 'deprecatedID'), rootId: textAt(read, 'meta', 'rootUuid'),
    isEncrypted: attributes['encrypted'] === 'yes' || read.children.some((child) => child.name === 'base64EncryptedKey'),
  }
}

// oxlint-disable-next-line require-await -- a stream of one piece
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes }

const withoutMark = (bytes: Uint8Array) => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes)
