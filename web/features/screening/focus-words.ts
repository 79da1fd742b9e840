/**
 * Words of where the focus goes: said when what had it is gone.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const focusWords = catalog({
  en: { undone: 'The decision is undone.', seen: 'Marked as seen. {left, plural, =0 {Nothing more is new.} one {# more.} other {# more.}}' },
  fr: { undone: 'La décision est annulée.', seen: 'Marqué comme vu. {left, plural, =0 {Rien d’autre n’est nouveau.} one {Encore #.} many {Encore #.} other {Encore #.}}' },
  uk: { undone: 'Рішення скасовано.', seen: 'Позначено як переглянуте. {left, plural, =0 {Більше нічого нового.} one {Ще #.} few {Ще #.} many {Ще #.} other {Ще #.}}' },
  ar: { undone: 'أُلغي القرار.', seen: 'عُلّم كمطّلع عليه. {left, plural, zero {لا جديد بعد.} one {بقي واحد.} two {بقي اثنان.} few {بقي #.} many {بقي #.} other {بقي #.}}' },
})
