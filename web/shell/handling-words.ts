/**
 * Words of how narrow what a page shows is, and of the choice up to where it is made.
 * @module
 */
import { catalog } from '../words/catalog.ts'

export const handlingWords = catalog({
  en: { upTo: 'Statements up to', upToAll: 'all of them', narrowest: 'Handling: {handling}, the narrowest of the statements that are shown.', leftOut: 'Made only of statements up to “{handling}”; what is narrower is left out.' },
  fr: { upTo: 'Énoncés jusqu’à', upToAll: 'tous', narrowest: 'Diffusion : {handling}, la plus étroite des énoncés montrés.', leftOut: 'Fait seulement des énoncés jusqu’à « {handling} » ; ce qui est plus étroit est laissé de côté.' },
  uk: { upTo: 'Твердження до режиму', upToAll: 'усі', narrowest: 'Режим доступу: {handling}, найвужчий із показаних тверджень.', leftOut: 'Лише з тверджень до режиму «{handling}»; вужче пропущено.' },
  ar: { upTo: 'الإفادات حتى', upToAll: 'كلها', narrowest: 'التداول: {handling}، وهو الأضيق بين الإفادات المعروضة.', leftOut: 'مصنوع من الإفادات حتى «{handling}» فقط؛ وما هو أضيق متروك.' },
})
