/**
 * Routes of letters: what there is to choose from, the letter itself, and the templates that this data folder keeps.
 *
 *     GET  /api/requests/{id}/letter          addressees, photographs, templates
 *     POST /api/requests/{id}/letter          the letter: DOCX, PDF or plain text
 *     GET, POST /api/letter-templates         those of this folder and those of the program
 *     DELETE /api/letter-templates/{name}
 *
 * Format and codes: spec/letter-template.md
 * @module
 */
import { Hono } from 'hono'
import { builtInTemplate, builtInText, letterLanguages, letterPurposes, parseTemplate, PdfRefused, type Handling, type LetterTemplate } from 'proofmark/letters'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { currentOf, partyName, photosFor } from './letter-facts.ts'
import { LetterRequest, LetterTemplateRequest, type LetterChoices, type LetterProblem, type LetterTemplates, type LetterTemplateView } from './letter-view.ts'
import { letterOf, refused, type LetterRefused } from './letters.ts'
import { refuseInvalid } from './failing.ts'
import { textShelf } from './text-shelf.ts'

const types = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf', text: 'text/plain; charset=utf-8' } as const
const mostTemplates = 200

export interface LetterRoutesOptions {
  readonly store: Store
  /** Where templates of this data folder are kept; `null`: nowhere. */
  readonly templatesFolder: string | null
}

export function letterRoutes({ store, templatesFolder }: LetterRoutesOptions) {
  const app = new Hono()
  const shelf = templatesFolder === null ? null : letterTemplateShelf(templatesFolder, store.derivedId)
  const builtIn = letterPurposes.flatMap((purpose) => letterLanguages.map((language) => templateView(builtInTemplate(purpose, language), builtInText(purpose, language), true)))
  const templates = (): LetterTemplates => {
    const { kept, unread } = shelf?.list() ?? { kept: [], unread: 0 }
    return { templates: [...kept.flatMap(({ text }) => { const read = parseTemplate(text); return read.ok ? [templateView(read.template, text, false)] : [] }), ...builtIn], unread }
  }
  const problem = (code: string, message: string, about: string | null, problems?: readonly LetterProblem[]) => ({ code, message, about, ...(problems === undefined ? {} : { problems }) })

  app.get('/api/letter-templates', (c) => c.json(templates(), 200, { 'Cache-Control': 'no-store' }))
  app.post('/api/letter-templates', async (c) => {
    const asked = LetterTemplateRequest.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuseInvalid(asked, c)!
    const read = parseTemplate(asked.data.text)
    if (!read.ok) return c.json(problem('template-invalid', 'This is no template yet: see each line.', null, read.problems), 422)
    if (shelf === null || shelf.list().kept.length >= mostTemplates) return c.json(problem('template-shelf-full', shelf === null ? 'No templates are kept here.' : `At most ${mostTemplates} templates are kept.`, null), 422)
    shelf.save(asked.data.text)
    return c.json(templateView(read.template, asked.data.text, false), 200)
  })
  app.delete('/api/letter-templates/:name', (c) => (shelf?.remove(c.req.param('name')) === true ? c.body(null, 204) : c.json(problem('template-unknown', 'No template of this name is kept here.', c.req.param('name')), 404)))

  app.get('/api/requests/:id/letter', (c) => {
    const world = store.world()
    const request = currentOf(world, c.req.param('id'), 'request')
    if (request === undefined) return answerRefused(c, refused('request-unknown', c.req.param('id')))
    const { reference, purpose, language, addressees } = request.fields
    const view: LetterChoices = {
      request: { id: request.id, reference, purpose, language },
      addressees: addressees.flatMap((id) => { const party = world.get(id, 'party'); return party === undefined ? [] : [{ id, name: partyName(party.fields, 'en') ?? id.slice(0, 8), roles: party.fields.roles }] }),
      photos: photosFor(world, request).map(({ id, fields }) => ({ id, title: fields.caption ?? fields.label ?? fields.blob?.name ?? id.slice(0, 8), handling: fields.handling as Handling, hasFile: fields.blob !== null && store.hasBlob(fields.blob.sha256) })),
      templates: templates().templates.filter((each) => each.purpose === purpose), unread: templates().unread,
    }
    return c.json(view, 200, { 'Cache-Control': 'no-store' })
  })
  app.post('/api/requests/:id/letter', async (c) => {
    const asked = LetterRequest.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuseInvalid(asked, c)!
    const { template, draft, format, ...order } = asked.data
    const read = draft === null ? null : parseTemplate(draft)
    if (read?.ok === false) return c.json(problem('template-invalid', 'This is no template yet: see each line.', null, read.problems), 422)
    const kept = template === null ? null : (shelf?.list().kept.find(({ name }) => name === template)?.text ?? undefined)
    if (kept === undefined) return answerRefused(c, refused('template-unknown', template!))
    try {
      const made = await letterOf(store, store.world(), c.req.param('id'), { ...order, template: draft ?? kept }, format)
      if (!made.ok) return answerRefused(c, made)
      return c.body(made.bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': types[format], 'Content-Disposition': `attachment; filename="${made.name}"`, 'X-Withheld': `${made.withheld}`, 'Cache-Control': 'no-store' })
    } catch (error) {
      if (error instanceof PdfRefused) return c.json(problem(error.code, error.message, null), 422)
      throw error
    }
  })
  return app
}

export const letterTemplateShelf = (folder: string, idOf: Store['derivedId']) => textShelf({ folder, idOf, what: 'letter-template', nameOf: (text) => { const read = parseTemplate(text); return read.ok ? read.template.name : null } })

const templateView = ({ name, language, purpose }: LetterTemplate, text: string, isBuiltIn: boolean): LetterTemplateView => ({ name, language, purpose, text, isBuiltIn })

const answerRefused = (c: Parameters<typeof refuseInvalid>[1], { code, message, about }: LetterRefused) => c.json({ code, message, about } satisfies ApiError, code === 'request-unknown' || code === 'template-unknown' ? 404 : 422)
