/**
 * XForm of a form, for tests alone: as much of the conversion that Central and KoboToolbox do as a form of ours needs, so that an engine for XForms can
 * judge its expressions and fill it in. The conversion itself has no referee here.
 *
 * Source: ODK XForms specification, 1.0.
 * @module
 */
import { type Form, type FormNode, isFileType, type Question, type Words } from '@proofmark/core/forms'

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const types: Readonly<Record<string, string>> = { text: 'string', integer: 'int', decimal: 'decimal', date: 'date', datetime: 'dateTime', time: 'time', geopoint: 'geopoint', metadata: 'dateTime', calculate: 'string', barcode: 'barcode' }

export function xformOf(form: Form): string {
  const root = '/data'
  const paths = new Map<string, string>()
  const all = (nodes: readonly FormNode[]): FormNode[] => nodes.flatMap((node) => [node, ...(node.kind === 'question' ? [] : all(node.children))])
  for (const { name, path } of all(form.children)) paths.set(name, `${root}/${path}`)
  /** References become relative, so that they stay within their round of a repeat. */
  const expression = (text: string, from: string) => xml(text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
    const [here, there] = [from.split('/'), (paths.get(name) ?? name).split('/')]
    let common = 0
    while (common < here.length - 1 && here[common] === there[common]) common++
    return ` ${[...here.slice(common).map(() => '..'), ...there.slice(common)].join('/')} `
  }))
  /** Without templates: the first round is what others are made from. */
  const instance = (nodes: readonly FormNode[]): string => nodes.map((node) => `<${node.name}>${node.kind === 'question' ? (node.defaultValue.includes('(') ? '' : xml(node.defaultValue)) : instance(node.children)}</${node.name}>`).join('')
  const bind = (node: FormNode): string => {
    const path = `${root}/${node.path}`
    const attribute = (name: string, text: string) => (text === '' ? '' : ` ${name}="${expression(text, path)}"`)
    if (node.kind !== 'question') return node.relevant === '' ? '' : `<bind nodeset="${path}"${attribute('relevant', node.relevant)}/>`
    const type = isFileType(node.type) ? 'binary' : (types[node.type] ?? 'string')
    return `<bind nodeset="${path}" type="${type}"${attribute('relevant', node.relevant)}${attribute('required', node.required === 'yes' ? 'true()' : node.required)}${attribute('constraint', node.constraint)}${attribute('calculate', node.calculation)}${node.type === 'metadata' ? ` jr:preload="timestamp" jr:preloadParams="${node.name === 'end' ? 'end' : 'start'}"` : ''}/>`
  }
  const text = (id: string) => `<label ref="jr:itext('${id}')"/>`
  const control = (node: FormNode): string => {
    const path = `${root}/${node.path}`
    if (node.kind !== 'question') {
      const within = node.children.map(control).join('')
      return `<group ref="${path}">${text(`${path}:label`)}${node.kind === 'group' ? within : `<repeat nodeset="${path}">${within}</repeat>`}</group>`
    }
    if (node.type === 'calculate' || node.type === 'metadata' || node.type === 'hidden') return ''
    if (isFileType(node.type)) return `<upload ref="${path}" mediatype="${node.type === 'file' ? 'application/*' : `${node.type}/*`}">${text(`${path}:label`)}</upload>`
    if (node.list === null) return `<input ref="${path}">${text(`${path}:label`)}</input>`
    const tag = node.type === 'select-multiple' ? 'select' : 'select1'
    return `<${tag} ref="${path}">${text(`${path}:label`)}<itemset nodeset="instance('${node.list}')/root/item"><value ref="name"/><label ref="jr:itext(itextId)"/></itemset></${tag}>`
  }
  const languages = form.languages.length === 0 ? [''] : form.languages
  const words = (id: string, language: string, label: Words) => `<text id="${xml(id)}"><value>${xml(label[language] ?? label[''] ?? '-')}</value></text>`
  const itext = languages.map((language, at) => `<translation lang="${xml(language === '' ? 'default' : language)}"${at === 0 ? ' default="true()"' : ''}>${all(form.children).map((node) => words(`${root}/${node.path}:label`, language, node.label)).join('')}${[...form.choices].flatMap(([list, choices]) => choices.map(({ label }, n) => words(`${list}-${n}`, language, label))).join('')}</translation>`).join('')
  const lists = [...form.choices].map(([list, choices]) => `<instance id="${list}"><root>${choices.map(({ name }, n) => `<item><itextId>${list}-${n}</itextId><name>${xml(name)}</name></item>`).join('')}</root></instance>`).join('')
  const begins = all(form.children).filter((node): node is Question => node.kind === 'question' && node.defaultValue.includes('(')).map((node) => `<setvalue event="odk-instance-first-load" ref="${root}/${node.path}" value="${expression(node.defaultValue, `${root}/${node.path}`)}"/>`).join('')
  const name = form.settings['instance_name']
  return `<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><h:head><h:title>${xml(form.title ?? '')}</h:title><model odk:xforms-version="1.0.0"><itext>${itext}</itext><instance><data id="${xml(form.id ?? 'form')}" version="${xml(form.version ?? '')}">${instance(form.children)}<orx:meta><orx:instanceID/>${name === undefined ? '' : '<orx:instanceName/>'}</orx:meta></data></instance>${lists}${all(form.children).map(bind).join('')}<bind nodeset="${root}/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/>${name === undefined ? '' : `<bind nodeset="${root}/orx:meta/orx:instanceName" type="string" calculate="${expression(name, `${root}/meta/instanceName`)}"/>`}${begins}</model></h:head><h:body>${form.children.map(control).join('')}</h:body></h:html>`
}
