/**
 * Words of the timeline.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const timelineWords = catalog({
  en: {
    title: 'Timeline', lede: 'Hatched: it may have been any of these days. A diamond: that day. The ends open on what bounds them.', items: 'items', item: 'item', bodies: 'what bodies did', happened: '{day}: {what}',
    undated: '{count, plural, one {One item has no dates and is not drawn.} other {# items have no dates and are not drawn.}}', leaveOut: 'leave out {count} made before 2000', include: 'include {count} made before 2000', asTable: 'As a table', produced: 'produced', used: 'used', productionToUse: 'production to use',
  },
  fr: {
    title: 'Chronologie', lede: 'Hachuré : cela a pu être n’importe lequel de ces jours. Un losange : ce jour-là. Les bouts s’ouvrent sur ce qui les borne.', items: 'objets', item: 'objet', bodies: 'ce que des organes ont fait', happened: '{day} : {what}',
    undated: '{count, plural, one {Un objet n’a pas de date et n’est pas dessiné.} many {# objets n’ont pas de date et ne sont pas dessinés.} other {# objets n’ont pas de date et ne sont pas dessinés.}}', leaveOut: 'laisser de côté {count} fabriqués avant 2000', include: 'inclure {count} fabriqués avant 2000', asTable: 'En tableau', produced: 'fabriqué', used: 'employé', productionToUse: 'de la fabrication à l’emploi',
  },
  uk: {
    title: 'Хронологія', lede: 'Заштриховано: міг бути будь-який із цих днів. Ромб: саме той день. Кінці відкриваються на те, що їх обмежує.', items: 'предмети', item: 'предмет', bodies: 'що зробили органи', happened: '{day}: {what}',
    undated: '{count, plural, one {# предмет не має дат і не накреслений.} few {# предмети не мають дат і не накреслені.} many {# предметів не мають дат і не накреслені.} other {# предмета не мають дат і не накреслені.}}', leaveOut: 'прибрати виготовлені до 2000 року ({count})', include: 'додати виготовлені до 2000 року ({count})', asTable: 'Таблицею', produced: 'виготовлено', used: 'застосовано', productionToUse: 'від виготовлення до застосування',
  },
  ar: {
    title: 'التسلسل الزمني', lede: 'المظلَّل: ربما كان أي يوم من هذه الأيام. والمعيَّن: ذلك اليوم. وتُفتح الأطراف على ما يحدّها.', items: 'القطع', item: 'قطعة', bodies: 'ما فعلته الهيئات', happened: '{day}: {what}',
    undated: '{count, plural, zero {لا قطع بلا تاريخ.} one {قطعة واحدة بلا تاريخ ولم تُرسم.} two {قطعتان بلا تاريخ ولم تُرسما.} few {# قطع بلا تاريخ ولم تُرسم.} many {# قطعة بلا تاريخ ولم تُرسم.} other {# قطعة بلا تاريخ ولم تُرسم.}}', leaveOut: 'استبعاد المصنوع قبل عام 2000 ({count})', include: 'إدراج المصنوع قبل عام 2000 ({count})', asTable: 'كجدول', produced: 'صُنعت', used: 'استُخدمت', productionToUse: 'من الصنع إلى الاستخدام',
  },
})
