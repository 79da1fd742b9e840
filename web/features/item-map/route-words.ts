/**
 * Words of the routes of all items that answer.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const routeWords = catalog({
  en: {
    routes: 'Routes of all items',
    said: 'Routes drawn: {drawn, number} of {all, number}, items on them of those that have one: {shown, number} of {items, number}', more: '{count, plural, one {# smaller one in view is not drawn} other {# smaller ones in view are not drawn}}', together: '{count, plural, one {# within one place of this view} other {# within one place of this view}}', outside: '{count, plural, one {# outside the view} other {# outside the view}}', without: 'no route is known of {count, plural, one {# item} other {# items}}',
    none: 'No route of an item of the answer is known.', note: 'From place to place by the transfers that name an item, its use, recovery and documentation; the wider, the more items. Dashed: of all items on it a step, its place or the order is not known. Lines join places and are no tracks.',
    table: 'The routes as a table', from: 'from', to: 'to', count: 'items', broken: 'with a gap', route: '{count, plural, one {# item} other {# items}} from {from} to {to}', further: '{count, plural, one {# further route is drawn} other {# further routes are drawn}}',
  },
  fr: {
    routes: 'Trajets de tous les objets',
    said: 'Trajets dessinés : {drawn, number} sur {all, number}, objets qui y figurent parmi ceux qui en ont : {shown, number} sur {items, number}', more: '{count, plural, one {# plus petit en vue n’est pas dessiné} many {# plus petits en vue ne sont pas dessinés} other {# plus petits en vue ne sont pas dessinés}}', together: '{count, plural, one {# à l’intérieur d’un lieu de cette vue} many {# à l’intérieur d’un lieu de cette vue} other {# à l’intérieur d’un lieu de cette vue}}', outside: '{count, plural, one {# hors de la vue} many {# hors de la vue} other {# hors de la vue}}', without: 'aucun trajet n’est connu de {count, plural, one {# objet} many {# objets} other {# objets}}',
    none: 'Aucun trajet d’un objet de la réponse n’est connu.', note: 'De lieu en lieu selon les transferts qui nomment un objet, son utilisation, sa récupération et sa documentation ; plus c’est large, plus il y a d’objets. Tireté : pour tous ses objets une étape, son lieu ou l’ordre n’est pas connu. Les lignes joignent des lieux et ne sont pas des itinéraires.',
    table: 'Les trajets en tableau', from: 'de', to: 'à', count: 'objets', broken: 'avec une lacune', route: '{count, plural, one {# objet} many {# objets} other {# objets}} de {from} à {to}', further: '{count, plural, one {# autre trajet est dessiné} many {# autres trajets sont dessinés} other {# autres trajets sont dessinés}}',
  },
  uk: {
    routes: 'Шляхи всіх предметів',
    said: 'Накреслено шляхів: {drawn, number} із {all, number}, предметів на них із тих, що мають шлях: {shown, number} із {items, number}', more: '{count, plural, one {ще # менший у вікні не накреслено} few {ще # менші у вікні не накреслено} many {ще # менших у вікні не накреслено} other {ще # меншого у вікні не накреслено}}', together: '{count, plural, one {# у межах одного місця цього вікна} few {# у межах одного місця цього вікна} many {# у межах одного місця цього вікна} other {# у межах одного місця цього вікна}}', outside: '{count, plural, one {# поза вікном} few {# поза вікном} many {# поза вікном} other {# поза вікном}}', without: 'без відомого шляху — {count, plural, one {# предмет} few {# предмети} many {# предметів} other {# предмета}}',
    none: 'Не відомо шляху жодного предмета відповіді.', note: 'Від місця до місця за передачами, що називають предмет, його застосуванням, вилученням і документуванням; що ширше, то більше предметів. Пунктиром: для всіх предметів на ньому крок, його місце чи порядок невідомі. Лінії з’єднують місця й не є маршрутами руху.',
    table: 'Шляхи таблицею', from: 'звідки', to: 'куди', count: 'предмети', broken: 'із прогалиною', route: '{count, plural, one {# предмет} few {# предмети} many {# предметів} other {# предмета}} від {from} до {to}', further: '{count, plural, one {накреслено ще # шлях} few {накреслено ще # шляхи} many {накреслено ще # шляхів} other {накреслено ще # шляху}}',
  },
  ar: {
    routes: 'مسارات كل القطع',
    said: 'المسارات المرسومة: {drawn, number} من {all, number}، والقطع عليها مما له مسار: {shown, number} من {items, number}', more: '{count, plural, zero {لا شيء غيرها} one {مسار أصغر في المشهد لم يُرسم} two {مساران أصغر في المشهد لم يُرسما} few {# مسارات أصغر في المشهد لم تُرسم} many {# مسارًا أصغر في المشهد لم تُرسم} other {# مسار أصغر في المشهد لم تُرسم}}', together: '{count, plural, zero {لا شيء} one {واحد ضمن مكان واحد في هذا المشهد} two {اثنان ضمن مكان واحد في هذا المشهد} few {# ضمن مكان واحد في هذا المشهد} many {# ضمن مكان واحد في هذا المشهد} other {# ضمن مكان واحد في هذا المشهد}}', outside: '{count, plural, zero {لا شيء خارج المشهد} one {واحد خارج المشهد} two {اثنان خارج المشهد} few {# خارج المشهد} many {# خارج المشهد} other {# خارج المشهد}}', without: '{count, plural, zero {لا قطع بلا مسار معروف} one {قطعة واحدة بلا مسار معروف} two {قطعتان بلا مسار معروف} few {# قطع بلا مسار معروف} many {# قطعة بلا مسار معروف} other {# قطعة بلا مسار معروف}}',
    none: 'لا يُعرف مسار أي قطعة من الجواب.', note: 'من مكان إلى مكان بحسب عمليات النقل التي تسمّي القطعة، واستعمالها وضبطها وتوثيقها؛ وكلما عَرُض الخط زادت القطع. المتقطع: لا تُعرف لكل القطع عليه خطوة أو مكانها أو الترتيب. الخطوط تصل بين أماكن وليست طرقًا سُلكت.',
    table: 'المسارات جدولًا', from: 'من', to: 'إلى', count: 'القطع', broken: 'بفجوة', route: '{count, plural, zero {لا قطع} one {قطعة واحدة} two {قطعتان} few {# قطع} many {# قطعة} other {# قطعة}} من {from} إلى {to}', further: '{count, plural, zero {لا مسار آخر} one {ورُسم مسار آخر} two {ورُسم مساران آخران} few {ورُسمت # مسارات أخرى} many {ورُسم # مسارًا آخر} other {ورُسم # مسار آخر}}',
  },
})
