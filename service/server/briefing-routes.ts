/**
 * Routes of briefings: what can be briefed, what would stand in it, the files, and sealing them.
 *
 *     GET  /api/cases/{id}/briefings                  findings, and sealed briefings with what changed since
 *     POST /api/cases/{id}/briefings/plan             pages, minutes, what is left out
 *     GET  /api/cases/{id}/briefings/preview?asked=…  the HTML, for a frame that may do nothing
 *     POST /api/cases/{id}/briefings/file             one file
 *     POST /api/cases/{id}/briefings/check            a copy that is no sealed file: from which it was made, and where it differs
 *     POST /api/cases/{id}/briefings                  seals it
 *
 * Codes: spec/briefing.md
 * @module
 */
import { createHash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { briefingLanguages, changesSinceSealed, problemsOf, standingOf, translationState } from '@proofmark/core/briefing'
import { weighedFinding } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import { PdfRefused } from 'proofmark/letters'
import type { Store } from 'proofmark/store'
import { BriefingFileAsked, BriefingPlanAsked, BriefingSealAsked, type BriefingPlan, type BriefingRefused, type BriefingsView, type CheckedCopy, type SealedBriefingView } from './briefing-view.ts'
import { briefingsOf, editedFrom, sealBriefing, type BriefingsMade, type SealedBriefing } from './briefings.ts'
import { refuseInvalid } from './failing.ts'
import { findStatement } from './lookup.ts'

export function briefingRoutes({ store, newId, now }: { readonly store: Store; readonly newId: () => string; readonly now: () => Date }) {
  const app = new Hono()
  app.get('/api/cases/:id/briefings', (c) => {
    const found = findStatement(store.world(), c.req.param('id'), 'case')
    if (!found.ok) return c.json({ code: 'unknown', message: 'No case that counts now has this id or label.', about: c.req.param('id') }, 404)
    return c.json(briefingsView(store.world(), found.statement.id), 200, { 'Cache-Control': 'no-store' })
  })
  app.post('/api/cases/:id/briefings/plan', async (c) => {
    const asked = BriefingPlanAsked.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuseInvalid(asked, c)!
    const { order, language, address } = asked.data
    return told(c, () => briefingsOf(store, { order, languages: [language], formats: [], address }), ({ made: [made] }) => c.json({
      pages: made!.pages, seconds: made!.document.speech?.seconds ?? null, words: made!.document.speech?.words ?? null, leftOut: made!.document.leftOut, untranslated: made!.document.untranslated,
    } satisfies BriefingPlan))
  })
  app.get('/api/cases/:id/briefings/preview', async (c) => {
    const asked = BriefingPlanAsked.safeParse(parsed(c.req.query('asked') ?? ''))
    if (!asked.success) return refuseInvalid(asked, c)!
    const { order, language, address } = asked.data
    return told(c, () => briefingsOf(store, { order, languages: [language], formats: ['html'], address }), ({ made: [made] }) => {
      const { bytes } = made!.files[0]!
      const style = /<style>([^]*?)<\/style>/.exec(new TextDecoder().decode(bytes))?.[1] ?? ''
      // It may be framed by our own pages, run nothing, and ask for nothing.
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store',
        'Content-Security-Policy': `sandbox; default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
      })
    })
  })
  app.post('/api/cases/:id/briefings/file', async (c) => {
    const asked = BriefingFileAsked.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuseInvalid(asked, c)!
    const { order, language, format, address } = asked.data
    return told(c, () => briefingsOf(store, { order, languages: [language], formats: [format], address }), ({ made: [made] }) => {
      const { bytes, name, type } = made!.files[0]!
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' })
    })
  })
  app.post('/api/cases/:id/briefings/check', async (c) => c.json({ edited: await editedFrom(store, new Uint8Array(await c.req.arrayBuffer())) } satisfies CheckedCopy, 200, { 'Cache-Control': 'no-store' }))
  app.post('/api/cases/:id/briefings', async (c) => {
    const asked = BriefingSealAsked.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuseInvalid(asked, c)!
    return told(c, () => sealBriefing(store, asked.data, newId, now()), ({ id, index }) => c.json({ id, index }, 201))
  })
  return app
}

const parsed = (text: string): unknown => { try { return JSON.parse(text) } catch { return null } }

async function told<T extends BriefingsMade | SealedBriefing>(c: Context, make: () => Promise<T>, answer: (made: Extract<T, { ok: true }>) => Response): Promise<Response> {
  try {
    const made = await make()
    if (made.ok) return answer(made as Extract<T, { ok: true }>)
    const [first] = made.problems
    return c.json({ code: first!.code, message: first!.message, about: first!.about === '' ? null : first!.about, problems: made.problems } satisfies BriefingRefused, 422)
  } catch (error) {
    if (error instanceof PdfRefused) return c.json({ code: error.code, message: error.message, about: null, problems: [] } satisfies BriefingRefused, 422)
    throw error
  }
}

function briefingsView(world: World, id: string): BriefingsView {
  const findings = world.of('finding').filter(({ fields }) => fields.case === id)
  const own = new Set(findings.map((finding) => finding.id))
  const order = { form: 'brief', language: 'en', audience: 'other', occasion: null, when: null, title: null, reach: 'open', minutes: 3, leaveOut: [], corrects: null, whatChanged: null } as const
  return {
    case: id, languages: briefingLanguages,
    findings: findings.map(({ id: finding, fields }) => ({
      id: finding, label: fields.label, title: fields.title, status: weighedFinding(world, finding)?.status ?? 'not-established', problems: problemsOf(world, { ...order, findings: [finding] }),
      translations: briefingLanguages.flatMap((language) => translationState(world, finding, language) ?? []), hasPackage: world.referring(finding, 'publication').some((publication) => publication.fields.finding === finding),
    })),
    sealed: world.of('briefing').filter(({ fields }) => fields.case === id || fields.findings.some((finding) => own.has(finding))).map((briefing): SealedBriefingView => {
      const { title, form, audience, occasion, when, made, asOf, files, leftOut, corrects, whatChanged } = briefing.fields
      const { withdrawn, correctedBy } = standingOf(world, briefing)
      const since = changesSinceSealed(world, briefing)
      return {
        id: briefing.id, title, form, audience, occasion, when, made, asOf, corrects, whatChanged, correctedBy, changes: since.map(({ change }) => change), causes: since.map(({ cause }) => cause), withdrawn: withdrawn.length, leftOut: leftOut.length,
        findings: briefing.fields.findings.map((finding) => ({ id: finding, title: world.get(finding, 'finding')?.fields.title ?? finding.slice(0, 8) })),
        files: files.map(({ language, file }) => ({ language, sha256: file.sha256, size: file.size, type: file.type, name: file.name })),
      }
    }).toReversed(),
  }
}
