/**
 * Words of the list of items: parts of wholes, and how many of what.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const treeWords = catalog({
  en: { part: '{part} is part of {whole}.', noPart: '{part} is part of nothing.', cycle: '{whole} is itself part of {part}.', partsOf: 'Parts of {whole}', dropOut: 'Drop here: part of nothing', sample: '{some} of {all}' },
  fr: { part: '{part} fait partie de {whole}.', noPart: '{part} ne fait partie de rien.', cycle: '{whole} fait lui-même partie de {part}.', partsOf: 'Parties de {whole}', dropOut: 'Déposer ici : partie de rien', sample: '{some} sur {all}' },
  uk: { part: '{part} — частина {whole}.', noPart: '{part} не є частиною нічого.', cycle: '{whole} саме є частиною {part}.', partsOf: 'Частини {whole}', dropOut: 'Кинути сюди: частина нічого', sample: '{some} з {all}' },
  ar: { part: '{part} جزء من {whole}.', noPart: '{part} ليست جزءًا من شيء.', cycle: '{whole} نفسها جزء من {part}.', partsOf: 'أجزاء {whole}', dropOut: 'أفلت هنا: ليست جزءًا من شيء', sample: '{some} من {all}' },
})
