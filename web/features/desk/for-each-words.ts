/**
 * Words for one request for each addressee, or a common one.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const forEachWords = catalog({
  en: { howMany: 'How many requests', each: '{count, plural, one {# request, for its addressee} other {# requests, one for each addressee}}', eachHint: 'Each has its own number, deadline, chasers and letter.', common: 'One common request', commonHint: 'One deadline for all, and a chaser counts for all: nobody can tell afterwards who was asked again.', noNumber: 'no number', sameTo: 'The same request to others' },
  fr: { howMany: 'Combien de demandes', each: '{count, plural, one {# demande, pour son destinataire} many {# demandes, une par destinataire} other {# demandes, une par destinataire}}', eachHint: 'Chacune a son numéro, son échéance, ses relances et sa lettre.', common: 'Une demande commune', commonHint: 'Une seule échéance pour tous, et une relance compte pour tous : on ne peut plus dire ensuite qui a été relancé.', noNumber: 'sans numéro', sameTo: 'La même demande à d’autres' },
  uk: { howMany: 'Скільки запитів', each: '{count, plural, one {# запит, для свого адресата} few {# запити, по одному кожному адресатові} many {# запитів, по одному кожному адресатові} other {# запиту, по одному кожному адресатові}}', eachHint: 'Кожен має свій номер, строк, нагадування й лист.', common: 'Один спільний запит', commonHint: 'Один строк для всіх, і нагадування зараховується всім: потім не сказати, кого питали ще раз.', noNumber: 'без номера', sameTo: 'Той самий запит іншим' },
  ar: { howMany: 'كم طلبًا', each: '{count, plural, zero {لا طلبات} one {طلب واحد للجهة} two {طلبان، لكل جهة طلب} few {# طلبات، لكل جهة طلب} many {# طلبًا، لكل جهة طلب} other {# طلب، لكل جهة طلب}}', eachHint: 'لكل منها رقمه وموعده وتذكيراته ورسالته.', common: 'طلب واحد مشترك', commonHint: 'موعد واحد للجميع، ويُحسب التذكير على الجميع: فلا يُعرف بعد ذلك من سُئل ثانية.', noNumber: 'بلا رقم', sameTo: 'الطلب نفسه إلى آخرين' },
})
