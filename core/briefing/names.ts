/**
 * Names: how parties, places and forums are called in the language of a document.
 *
 * A name that the party has in the language, else a sealed translation of the words, else the words as recorded, told as being of their own language: so that
 * they are set and read aloud as what they are. No name is spelled anew by the program: that would put into the mouth of the record what nobody recorded.
 * @module
 */
import { partyName } from '@proofmark/core/findings'
import type { StatementId, World } from '@proofmark/core/statements'
import type { Run } from './document.ts'
import type { BriefingLanguage } from './language.ts'
import { originalLanguage, type Translator } from './translated.ts'
import { visibleText } from './visible-text.ts'

/** `language`: of words that are not of the document's; `null`: they are. */
export interface Named { readonly text: string; readonly language: string | null }

export interface Names {
  /** `otherwise`: how the statement calls it where it names no party. `null`: not named at all. */
  party(id: StatementId | null, otherwise: string | null): Named | null
  words(text: string): Named
}

/** `of`: the findings and positions whose translations may hold the words. */
export function namesOf(world: World, translator: Translator, language: BriefingLanguage, of: readonly StatementId[]): Names {
  const words = (text: string, own: string | null = null): Named => {
    const found = of.map((id) => translator.found(id, text)).find((each) => each !== null)
    if (found !== undefined) return { text: found, language: null }
    const original = own ?? originalLanguage
    return { text: visibleText(text), language: original.split('-')[0] === language ? null : original }
  }
  return {
    words: (text) => words(text),
    party(id, otherwise) {
      const names = world.get(id, 'party')?.fields.names ?? []
      const own = names.find((name) => name.language?.split('-')[0] === language)
      if (own !== undefined) return { text: visibleText(own.text), language: null }
      const text = partyName(world, id) ?? otherwise
      return text === null ? null : words(text, names.find((name) => name.text === text)?.language ?? null)
    },
  }
}

export const runOf = ({ text, language }: Named, look?: Run['look']): Run => ({ text, ...(look === undefined ? {} : { look }), ...(language === null ? {} : { language }) })

/** Names in a row; each keeps its language. */
export const rowOf = (all: readonly Named[], comma: string): Run[] => all.flatMap((each, at) => [...(at === 0 ? [] : [{ text: comma }]), runOf(each)])
