/**
 * XML records: the elements below the outermost one, each as a small tree, one at a time.
 *
 * All list files of XML have this form: a list, and in it one element an entry. Only one of them is in memory.
 * @module
 */
import { ListFault } from './list-entry.ts'
import { readXml } from './xml-events.ts'

export class XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly line: number
  readonly children: XmlNode[] = []
  /** Of itself, not of what is in it; each run of white space one space. */
  text = ''

  constructor(name: string, attributes: ReadonlyMap<string, string>, line: number) {
    this.name = name
    this.attributes = attributes
    this.line = line
  }

  /** '' where it has none. */
  attribute(name: string): string { return this.attributes.get(name)?.trim() ?? '' }

  /** All elements on this path of names below it. */
  *all(...path: readonly string[]): Generator<XmlNode> {
    const [first, ...rest] = path
    for (const child of this.children) if (child.name === first) { if (rest.length === 0) yield child; else yield* child.all(...rest) }
  }

  /** The text of the first on this path that has any; ''. */
  first(...path: readonly string[]): string {
    for (const { text } of this.all(...path)) if (text !== '') return text
    return ''
  }
}

/** Elements of one entry. The longest published ones have some thousands. */
const mostNodes = 50_000

export interface XmlRecordReader {
  /** Gets the outermost element when it begins. */
  readonly root?: (root: XmlNode) => void
  /** Gets each record when it ends, with the line of its end. */
  readonly take: (record: XmlNode, end: number) => void
  /** How deep records lie: 2, right below the outermost element. */
  readonly recordDepth?: number
}

/** Throws `ListFault`. */
export function readXmlRecords(text: Iterable<string>, rootName: string, { root, take, recordDepth = 2 }: XmlRecordReader): void {
  const stack: XmlNode[] = []
  let count = 0
  let depth = 0
  readXml(text, {
    open(name, attributes, line) {
      depth++
      const node = new XmlNode(name, attributes, line)
      if (depth === 1) {
        if (name !== rootName) throw new ListFault('not-this-list', line, `<${rootName}>`, `<${name}>`)
        root?.(node)
        return
      }
      if (depth < recordDepth) return
      if (depth === recordDepth) count = 0
      if (++count > mostNodes) throw new ListFault('text-too-long', line, `at most ${mostNodes} elements in one entry`, 'more')
      stack.at(-1)?.children.push(node)
      stack.push(node)
    },
    text(more) { const node = stack.at(-1); if (node !== undefined) node.text += more },
    close(_, line) {
      depth--
      const node = stack.pop()
      if (node === undefined) return
      node.text = node.text.replace(/\s+/g, ' ').trim()
      if (stack.length === 0) take(node, line)
    },
  })
}
