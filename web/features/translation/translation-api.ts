/**
 * Translations as they were sealed, in the language of the screen. What one page asks for in one moment goes in one request.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { TranslationsView } from 'proofmark/api'
import { ask } from '../../api.ts'
import { visibleJson } from '../../visible.ts'
import type { Language } from '../../words/language.ts'

export type Translation = TranslationsView['translations'][number]

/** As the server takes them at once. */
const mostAsked = 200

interface Waiting { readonly of: string; readonly answer: (found: Translation | null) => void; readonly fail: (error: unknown) => void }
const waiting = new Map<Language, Waiting[]>()

/** `null`: nobody translated it. */
export const translationOf = (of: string, language: Language) => queryOptions({ queryKey: ['translation', language, of], queryFn: () => inOneRequest(of, language) })

function inOneRequest(of: string, language: Language): Promise<Translation | null> {
  return new Promise((answer, fail) => {
    const queue = waiting.get(language)
    if (queue !== undefined) return void queue.push({ of, answer, fail })
    waiting.set(language, [{ of, answer, fail }])
    // Whatever is drawn in this turn joins it.
    setTimeout(() => {
      const all = waiting.get(language) ?? []
      waiting.delete(language)
      for (let from = 0; from < all.length; from += mostAsked) void send(all.slice(from, from + mostAsked), language)
    }, 0)
  })
}

async function send(all: readonly Waiting[], language: Language): Promise<void> {
  try {
    const { translations } = visibleJson(await (await ask(`/api/translations/${language}?${all.map(({ of }) => `of=${encodeURIComponent(of)}`).join('&')}`)).text()) as TranslationsView
    const found = new Map(translations.map((each) => [each.of, each]))
    for (const { of, answer } of all) answer(found.get(of) ?? null)
  } catch (error) {
    for (const { fail } of all) fail(error)
  }
}
