/**
 * Words of decisions that meet: which counts, which contradict each other, and what was sealed while a form was open.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const meanwhileWords = catalog({
  en: { decided: 'Nothing is sealed yet: while this was open, somebody decided.', askedAgain: 'Read it, then seal yours beside it, or leave it.', counts: 'this one counts', against: 'It contradicts the decision at log entry {entries}: both count until one is undone.' },
  fr: { decided: 'Rien n’est encore scellé : pendant que ceci était ouvert, quelqu’un a décidé.', askedAgain: 'Lisez, puis scellez la vôtre à côté, ou laissez.', counts: 'celle-ci compte', against: 'Elle contredit la décision de l’entrée {entries} du journal : les deux comptent tant qu’aucune n’est annulée.' },
  uk: { decided: 'Ще нічого не запечатано: поки це було відкрито, хтось вирішив.', askedAgain: 'Прочитайте, тоді запечатайте своє поруч або залиште.', counts: 'це рішення чинне', against: 'Суперечить рішенню в записі журналу {entries}: обидва чинні, доки одне не скасовано.' },
  ar: { decided: 'لم يُختم شيء بعد: قرّر أحدهم بينما كان هذا مفتوحًا.', askedAgain: 'اقرؤوه ثم اختموا قراركم بجانبه أو اتركوه.', counts: 'هذا هو المعتدّ به', against: 'يناقض القرار في قيد السجل {entries}: كلاهما معتدّ به إلى أن يُلغى أحدهما.' },
})
