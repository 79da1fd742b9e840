/**
 * Hard-coded words: text that stands in a component instead of in a catalog. For the test that holds the components to that.
 *
 * By a parser, so that a comparison or a type is not taken for an element. Looked at are the text of elements, attributes that are read out or
 * shown, cells and heads of tables, and the title of the page; within them whatever can become text: both branches of a condition, the fixed
 * parts of a template. Not looked into: arguments of calls, which are keys of catalogs.
 *
 * @module
 */
import { parseAst } from 'vite'

interface Node { readonly type: string; readonly [part: string]: unknown }

const shown = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'head']
/** The name of the program, and units, in any language. */
const names = ['Proofmark', 'mm', 'cm', 'km']

/** Each with its quotes and its attribute, in the order in which it stands there. */
export function hardCodedWords(source: string): string[] {
  const found: string[] = []
  const text = (node: Node) => source.slice(node['start'] as number, node['end'] as number)
  const take = (node: Node | null, value: string, name: string | null) => { if (node !== null && hasWord(value)) found.push(name === null ? text(node).trim() : name) }
  /** What can become text of this expression. */
  const read = (value: unknown, name: string | null = null): void => {
    if (!isNode(value)) return
    if (value.type === 'Literal' && typeof value['value'] === 'string') take(value, value['value'], name)
    else if (value.type === 'TemplateLiteral') {
      take(value, (value['quasis'] as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked).join(' '), name)
      for (const each of value['expressions'] as unknown[]) read(each, name)
    }
    else if (value.type === 'ConditionalExpression') { read(value['consequent'], name); read(value['alternate'], name) }
    else if (value.type === 'LogicalExpression') { read(value['left'], name); read(value['right'], name) }
    else if (value.type === 'JSXExpressionContainer') read(value['expression'], name)
    else if (value.type === 'ArrayExpression') for (const each of value['elements'] as unknown[]) read(each, name)
  }
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (!isNode(value)) return
    if (value.type === 'JSXElement' && isMarkedEnglish(value)) return
    if (value.type === 'JSXText') take(value, value['value'] as string, null)
    if (value.type === 'JSXExpressionContainer') read(value)
    if (value.type === 'Property' && (value['key'] as Node)['name'] === 'cells') read(value['value'])
    if (value.type === 'AssignmentExpression' && text(value['left'] as Node) === 'document.title') read(value['right'])
    if (value.type === 'JSXAttribute') {
      const name = (value['name'] as Node)['name']
      if (typeof name === 'string' && shown.includes(name)) read(value['value'], text(value))
      // An element in an attribute is walked into; its value is not text by itself.
      const within = value['value']
      if (isNode(within) && within.type === 'JSXExpressionContainer') walk(within['expression'])
      return
    }
    Object.values(value).forEach(walk)
  }
  walk(parseAst(source, { lang: 'tsx' }).body)
  return found
}

/** Words, not signs and not code: `/note`, `collector.field-2` and `SHA-256` are none. */
const hasWord = (text: string): boolean => text.split(/\s+/).some((token) => /^["“(]?\p{L}{2,}[.,;:…”)]*$/u.test(token) && !names.includes(token))

function isMarkedEnglish(element: Node): boolean {
  const attributes = (element['openingElement'] as Node)['attributes'] as Node[]
  return attributes.some(({ name, value }) => (name as Node | undefined)?.['name'] === 'lang' && (value as Node | null)?.['value'] === 'en')
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
