/**
 * Words of the page of a case.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const caseWords = catalog({
  en: {
    findings: 'Findings', noFindings: 'Findings stand here once somebody draws a conclusion from statements.', hangsOn: '{count, plural, one {Hangs on # statement.} other {Hangs on # statements.}}', against: 'Said against it', proceedings: 'What bodies did', when: 'when', what: 'what', outcome: 'outcome', others: 'Other positions', showAll: 'show all',
    about: 'About this case', mandate: 'mandate', funding: 'funding', standard: 'standard of proof', method: 'method', statements: 'statements', allSealed: '{count}, all sealed in the {log}', log: 'log', notStated: 'not stated', sources: 'Sources',
    atAGlance: 'At a glance', uses: 'uses documented', noMark: 'no production mark public', production: 'Production {window}; holds if the mark is the year it is read as.',
    items: 'Items', item: 'item', count: 'count', marks: 'marks', produced: 'produced', used: 'used', quantities: 'Counted, by whom', quantity: 'quantity', asOf: 'as of', accordingTo: 'according to', sourcesColumn: 'sources',
  },
  fr: {
    findings: 'Constatations', noFindings: 'Les constatations figurent ici dès que quelqu’un tire une conclusion d’énoncés.', hangsOn: '{count, plural, one {Tient à # énoncé.} many {Tient à # énoncés.} other {Tient à # énoncés.}}', against: 'Ce qui a été dit contre', proceedings: 'Ce que des organes ont fait', when: 'quand', what: 'quoi', outcome: 'issue', others: 'Autres positions', showAll: 'tout montrer',
    about: 'À propos de ce dossier', mandate: 'mandat', funding: 'financement', standard: 'niveau de preuve', method: 'méthode', statements: 'énoncés', allSealed: '{count}, tous scellés dans le {log}', log: 'journal', notStated: 'non précisé', sources: 'Sources',
    atAGlance: 'En un coup d’œil', uses: 'emplois documentés', noMark: 'aucune marque de fabrication publique', production: 'Fabrication : {window} ; vaut si la marque est bien l’année lue.',
    items: 'Objets', item: 'objet', count: 'nombre', marks: 'marques', produced: 'fabriqué', used: 'employé', quantities: 'Dénombré, et par qui', quantity: 'quantité', asOf: 'à la date du', accordingTo: 'selon', sourcesColumn: 'sources',
  },
  uk: {
    findings: 'Висновки', noFindings: 'Висновки з’являться тут, щойно хтось зробить їх із тверджень.', hangsOn: '{count, plural, one {Тримається на # твердженні.} few {Тримається на # твердженнях.} many {Тримається на # твердженнях.} other {Тримається на # твердження.}}', against: 'Що кажуть проти', proceedings: 'Що зробили органи', when: 'коли', what: 'що', outcome: 'результат', others: 'Інші позиції', showAll: 'показати всі',
    about: 'Про цю справу', mandate: 'мандат', funding: 'фінансування', standard: 'стандарт доведення', method: 'метод', statements: 'твердження', allSealed: '{count}, усі запечатані в {log}', log: 'журналі', notStated: 'не зазначено', sources: 'Джерела',
    atAGlance: 'Одним поглядом', uses: 'задокументовані застосування', noMark: 'виробничого маркування не оприлюднено', production: 'Виготовлення: {window}; чинне, якщо маркування справді є роком, яким його прочитано.',
    items: 'Предмети', item: 'предмет', count: 'кількість', marks: 'маркування', produced: 'виготовлено', used: 'застосовано', quantities: 'Пораховано, і ким', quantity: 'кількість', asOf: 'станом на', accordingTo: 'за словами', sourcesColumn: 'джерела',
  },
  ar: {
    findings: 'النتائج', noFindings: 'تقف النتائج هنا متى استخلص أحد نتيجة من الإفادات.', hangsOn: '{count, plural, zero {لا تتوقف على إفادة.} one {تتوقف على إفادة واحدة.} two {تتوقف على إفادتين.} few {تتوقف على # إفادات.} many {تتوقف على # إفادة.} other {تتوقف على # إفادة.}}', against: 'ما قيل ضدها', proceedings: 'ما فعلته الهيئات', when: 'متى', what: 'ماذا', outcome: 'المآل', others: 'مواقف أخرى', showAll: 'عرض الكل',
    about: 'عن هذه القضية', mandate: 'الولاية', funding: 'التمويل', standard: 'معيار الإثبات', method: 'المنهج', statements: 'الإفادات', allSealed: '{count}، كلها مختومة في {log}', log: 'السجل', notStated: 'غير مذكور', sources: 'المصادر',
    atAGlance: 'بنظرة واحدة', uses: 'حالات استخدام موثقة', noMark: 'لا علامة صنع منشورة', production: 'الصنع: {window}؛ ويصح ذلك إن كانت العلامة هي السنة التي قُرئت بها.',
    items: 'القطع', item: 'قطعة', count: 'العدد', marks: 'العلامات', produced: 'صُنعت', used: 'استُخدمت', quantities: 'المعدود، ومن عدّه', quantity: 'الكمية', asOf: 'حتى تاريخ', accordingTo: 'وفقًا لـ', sourcesColumn: 'المصادر',
  },
})
