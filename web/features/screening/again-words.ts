/**
 * Words of what has to be decided again, and of what is not compared yet.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const againWords = catalog({
  en: {
    oddFrom: 'The address asks for scores from {value} on, which is no score between 0.00 and 0.99: the usual threshold is shown.',
    again: 'To be decided again', count: '{count, plural, one {# decision is to be made again, with no name alike now.} other {# decisions are to be made again, with no name alike now.}}',
    notAlike: 'The names are no longer alike. The entry is still on the list, and what was decided was decided on something else.', entryThen: 'The entry then', entryNow: 'The entry now', thenUnknown: 'The list that was decided on is not kept here, so nobody can say.',
    soFar: 'Decided so far', soFarLede: 'Nothing is compared yet, so nobody can say whether these names are still alike.', item: '{record} beside entry {entry}',
  },
  fr: {
    oddFrom: 'L’adresse demande les scores à partir de {value}, qui n’est pas un score entre 0.00 et 0.99 : le seuil habituel est affiché.',
    again: 'À redécider', count: '{count, plural, one {# décision est à reprendre, sans nom ressemblant à présent.} many {# décisions sont à reprendre, sans nom ressemblant à présent.} other {# décisions sont à reprendre, sans nom ressemblant à présent.}}',
    notAlike: 'Les noms ne se ressemblent plus. L’inscription est toujours sur la liste, et la décision portait sur autre chose.', entryThen: 'L’inscription alors', entryNow: 'L’inscription à présent', thenUnknown: 'La liste de la décision n’est pas conservée ici ; personne ne peut le dire.',
    soFar: 'Décidé jusqu’ici', soFarLede: 'Rien n’est encore comparé ; personne ne peut dire si ces noms se ressemblent toujours.', item: '{record} face à l’inscription {entry}',
  },
  uk: {
    oddFrom: 'Адреса просить оцінки від {value}, а це не оцінка між 0.00 і 0.99: показано звичайний поріг.',
    again: 'Вирішити знову', count: '{count, plural, one {# рішення треба ухвалити знову; схожої назви зараз немає.} few {# рішення треба ухвалити знову; схожої назви зараз немає.} many {# рішень треба ухвалити знову; схожої назви зараз немає.} other {# рішення треба ухвалити знову; схожої назви зараз немає.}}',
    notAlike: 'Назви більше не схожі. Запис досі в списку, а рішення стосувалося іншого.', entryThen: 'Запис тоді', entryNow: 'Запис зараз', thenUnknown: 'Списку, за яким вирішували, тут немає, тож сказати не можна.',
    soFar: 'Вирішено досі', soFarLede: 'Ще нічого не порівняно, тож не можна сказати, чи назви досі схожі.', item: '{record} поруч із записом {entry}',
  },
  ar: {
    oddFrom: 'يطلب العنوان درجات من {value}، وليست درجة بين 0.00 و0.99: تُعرض العتبة المعتادة.',
    again: 'يُقرَّر من جديد', count: '{count, plural, zero {لا قرار يُعاد.} one {قرار واحد يُعاد، ولا اسم شبيه الآن.} two {قراران يُعادان، ولا اسم شبيه الآن.} few {# قرارات تُعاد، ولا اسم شبيه الآن.} many {# قرارًا تُعاد، ولا اسم شبيه الآن.} other {# قرار تُعاد، ولا اسم شبيه الآن.}}',
    notAlike: 'لم تعد الأسماء متشابهة. القيد ما زال في القائمة، وما قُرّر كان على غيره.', entryThen: 'القيد حينها', entryNow: 'القيد الآن', thenUnknown: 'القائمة التي قُرّر عليها غير محفوظة هنا، فلا أحد يعلم.',
    soFar: 'ما قُرّر حتى الآن', soFarLede: 'لم يُقارن شيء بعد، فلا أحد يعلم هل ما زالت هذه الأسماء متشابهة.', item: '{record} بجانب القيد {entry}',
  },
})
