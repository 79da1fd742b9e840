/**
 * Routes of translations: the words of findings and positions in the reader's language, where somebody sealed them.
 *
 *     GET /api/translations/{language}?of=&of=     of as many statements as are asked; those that nobody translated are not in the answer
 *
 * @module
 */
import { Hono } from 'hono'
import { translationView, type TranslationView } from '@proofmark/core/briefing'
import type { Store } from 'proofmark/store'
import type { ApiError } from './api.ts'

export interface TranslationsView { readonly language: string; readonly translations: readonly TranslationView[] }

/** More than a screen shows at once; the app asks again for what is beyond. */
const mostAsked = 200

export function translationRoutes(store: Store) {
  const app = new Hono()
  const failure = (code: string, message: string, about: string): ApiError => ({ code, message, about })
  app.get('/api/translations/:language', (c) => {
    const language = c.req.param('language')
    if (!/^[a-z]{2,3}$/.test(language)) return c.json(failure('language-unknown', 'A language is asked by two or three small letters, such as fr.', language), 400)
    const asked = c.req.queries('of') ?? []
    if (asked.length > mostAsked) return c.json(failure('translations-many', `At most ${mostAsked} statements are asked at once.`, ''), 400)
    const world = store.world()
    return c.json({ language, translations: [...new Set(asked)].flatMap((of) => translationView(world, of, language) ?? []) } satisfies TranslationsView)
  })
  return app
}
