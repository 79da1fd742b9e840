/**
 * Briefing HTML: the document as one file that asks nobody for anything: no script, its own styles, pictures inside. For screens, paper and screen readers.
 * @module
 */
import { createHash } from 'node:crypto'
import { dateStretches, directionOf, textOf, type Block, type BriefingDocument, type Run } from '@proofmark/core/briefing'
import type { DrawnPhotograph } from './drawn-photograph.ts'
import { squareSvg } from './square.ts'
import { briefingCss } from './briefing-css.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export function briefingHtml(document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>): Uint8Array {
  const css = briefingCss
  // Only these styles, only pictures that lie in the file, nothing else from anywhere.
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'`
  const runs = (all: readonly Run[]) => all.map((run) => runHtml(run, document)).join('')
  const isSlides = document.form === 'slides'
  const sections = document.sections.map(({ id, title, blocks, isOnNewPage = false, besideAt = 0 }) =>
    `<section id="${escaped(id)}" aria-labelledby="${escaped(id)}-title"${isOnNewPage ? ' class="new-page"' : ''}>\n<h2 id="${escaped(id)}-title">${runs(title)}</h2>\n${sides(blocks.map((block) => blockHtml(block, document, photographs, runs)), besideAt)}\n</section>`)
  const contents = document.form === 'report' ? `<nav aria-label="${escaped(document.contents)}"><ol>${document.sections.map(({ id, title }) => `<li><a href="#${escaped(id)}">${runs(title)}</a></li>`).join('')}</ol></nav>\n` : ''
  return new TextEncoder().encode(`<!doctype html>
<html lang="${document.language}" dir="${document.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(textOf(document.title))}</title>
<style>${css}</style>
</head>
<body class="${document.form}">
<header>
${document.marking === null ? '' : `<p class="marking">${escaped(document.marking)}</p>\n`}<h1>${runs(document.title)}</h1>
<p class="under">${runs(document.under)}</p>
</header>
<main${isSlides ? ' class="slides"' : ''}>
${contents}${sections.join('\n')}
</main>
</body>
</html>
`)
}

/** The first so many blocks on one side, where a slide is laid so. */
const sides = (blocks: readonly string[], at: number): string => (at === 0 ? blocks.join('\n') : `<div class="beside"><div>${blocks.slice(0, at).join('\n')}</div><div>${blocks.slice(at).join('\n')}</div></div>`)

function runHtml({ text, look, language }: Run, document: BriefingDocument): string {
  const isOwn = language === undefined || language === document.language
  const said = (isOwn ? dateStretches(text, document.language) : [{ text, isDate: false }]).map((each) => { const shown = escaped(each.text).replaceAll('\n', '<br>'); return each.isDate ? `<bdi class="date" dir="${document.direction}">${shown}</bdi>` : shown }).join('')
  const attributes = isOwn ? '' : ` lang="${escaped(language)}" dir="${directionOf(language)}"`
  switch (look) {
    case 'strong': return `<strong${attributes}>${said}</strong>`
    case 'quiet': return `<span class="quiet"${attributes}>${said}</span>`
    case 'mono': return `<span class="mono" dir="ltr">${said}</span>`
    default: return attributes === '' ? said : `<span${attributes}>${said}</span>`
  }
}

function blockHtml(block: Block, document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>, runs: (all: readonly Run[]) => string): string {
  switch (block.kind) {
    case 'paragraph': return `<p${block.look === undefined ? '' : ` class="${block.look}"`}${block.runs.length > 0 && block.runs.every(({ language }) => language !== undefined) ? ` dir="${directionOf(block.runs[0]!.language!)}"` : ''}>${runs(block.runs)}</p>`
    case 'heading': return `<h3>${runs(block.runs)}</h3>`
    case 'sentence': return `<p class="sentence" id="s-${block.id}"><span class="number mono" dir="ltr">${block.id}</span> <span class="said">${runs(block.runs)} ${block.nature === null ? '' : `<span class="quiet">[${escaped(block.nature)}]</span>`}${block.marks.map(({ id, status, words }) => `<span class="mark ${status}"><span class="mono" dir="ltr">${id}</span> ${escaped(words)}</span>`).join(' ')}</span></p>`
    case 'list': return `<ul>${block.items.map((item) => `<li>${runs(item)}</li>`).join('')}</ul>`
    case 'quote': return `<figure class="quote"><blockquote${block.language === null ? '' : ` lang="${escaped(block.language)}" dir="${directionOf(block.language)}"`}><p>${runs(block.runs)}</p></blockquote><figcaption>${runs(block.cite)}</figcaption></figure>`
    case 'table': return `<div class="wide" role="group" aria-label="${escaped(textOf(block.caption))}" tabindex="0"><table><caption>${runs(block.caption)}</caption><thead><tr>${block.head.map((cell) => `<th scope="col">${runs(cell)}</th>`).join('')}</tr></thead><tbody>${block.rows.map((row) => `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${runs(cell)}</th>` : `<td>${runs(cell)}</td>`)).join('')}</tr>`).join('')}</tbody></table></div>`
    case 'figure': return `<figure>${labelled(block.figure.svg, block.figure.alt)}<figcaption><strong>${runs(block.caption)}</strong> <span class="says">${runs(block.says)}</span></figcaption></figure>`
    case 'photographs': return `<div class="photographs">${block.photographs.map(({ sha256, alt, caption }) => { const drawn = photographs.get(sha256); return `<figure>${drawn === undefined ? `<p class="notice">${escaped(alt)}</p>` : `<img src="data:image/jpeg;base64,${Buffer.from(drawn.jpeg).toString('base64')}" width="${drawn.width}" height="${drawn.height}" alt="${escaped(alt)}">`}<figcaption>${runs(caption)}</figcaption></figure>` }).join('')}</div>`
    case 'squares': return `<div class="squares">${block.squares.map(({ text, alt, beside }) => `<figure>${labelled(squareSvg(text), alt)}<figcaption>${beside.map((line) => `<span class="line">${runs(line)}</span>`).join('')}</figcaption></figure>`).join('')}</div>`
    default: return block satisfies never
  }
}

/** Names of patterns inside are told apart by what they stand for, so that two drawings of one page do not share them. */
function labelled(svg: string, alt: string): string {
  const own = createHash('sha256').update(svg).digest('hex').slice(0, 8)
  return svg.replace('<svg ', `<svg role="img" aria-label="${escaped(alt)}" `).replaceAll('id="may"', `id="may-${own}"`).replaceAll('url(#may)', `url(#may-${own})`)
}
