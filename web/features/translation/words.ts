/**
 * Words of translations: by whom, how, and where there is none.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const translationWords = catalog({
  en: {
    lacking: '(not translated)', none: '{count, plural, one {Nobody has sealed an English translation: it stands as it was written.} other {Nobody has sealed an English translation of these findings: they stand as they were written.}}',
    made: 'Translated {method, select, machine {by machine} person {by a person} checked {by machine, then checked} other {in a way that is not recorded}}.', madeBy: 'Translated {method, select, machine {by machine} person {by a person} checked {by machine, then checked} other {in a way that is not recorded}}, recorded by {by}.',
    unchecked: 'Nobody is recorded as having checked it.', checkedBy: 'Checked by {who}.', sealed: '{count, plural, one {The translation} other {The # translations}}', some: '{count, plural, one {# of {of} has no translation.} other {# of {of} have no translation.}}', original: 'Words as they were written',
  },
  fr: {
    lacking: '(non traduit)', none: '{count, plural, one {Personne n’en a scellé de traduction française : le texte figure tel qu’il a été écrit, en anglais le plus souvent.} many {Personne n’a scellé de traduction française de ces constatations : elles figurent telles qu’elles ont été écrites.} other {Personne n’a scellé de traduction française de ces constatations : elles figurent telles qu’elles ont été écrites.}}',
    made: 'Traduction {method, select, machine {automatique} person {humaine} checked {automatique, puis relue} other {dont la manière n’est pas consignée}}.', madeBy: 'Traduction {method, select, machine {automatique} person {humaine} checked {automatique, puis relue} other {dont la manière n’est pas consignée}}, consignée par {by}.',
    unchecked: 'Aucune relecture n’est consignée.', checkedBy: 'Relue par {who}.', sealed: '{count, plural, one {La traduction} many {Les # traductions} other {Les # traductions}}', some: '{count, plural, one {# sur {of} n’a pas de traduction.} many {# sur {of} n’ont pas de traduction.} other {# sur {of} n’ont pas de traduction.}}', original: 'Texte tel qu’il a été écrit',
  },
  uk: {
    lacking: '(не перекладено)', none: '{count, plural, one {Ніхто не запечатав українського перекладу: текст подано так, як його написано.} few {Ніхто не запечатав українського перекладу цих висновків: їх подано так, як написано.} many {Ніхто не запечатав українського перекладу цих висновків: їх подано так, як написано.} other {Ніхто не запечатав українського перекладу цих висновків: їх подано так, як написано.}}',
    made: 'Переклад {method, select, machine {машинний} person {людини} checked {машинний, перевірений} other {невідомо який}}.', madeBy: 'Переклад {method, select, machine {машинний} person {людини} checked {машинний, перевірений} other {невідомо який}}, записано: {by}.',
    unchecked: 'Перевірки ніким не записано.', checkedBy: 'Перевірено: {who}.', sealed: '{count, plural, one {Переклад} few {# переклади} many {# перекладів} other {# перекладу}}', some: '{count, plural, one {# із {of} не має перекладу.} few {# із {of} не мають перекладу.} many {# із {of} не мають перекладу.} other {# із {of} не мають перекладу.}}', original: 'Слова, як їх написано',
  },
  ar: {
    lacking: '(غير مترجم)', none: '{count, plural, zero {لم يختم أحد ترجمة عربية.} one {لم يختم أحد ترجمة عربية: يَرِد النص كما كُتب.} two {لم يختم أحد ترجمة عربية لهاتين النتيجتين: تَرِدان كما كُتبتا.} few {لم يختم أحد ترجمة عربية لهذه النتائج: تَرِد كما كُتبت.} many {لم يختم أحد ترجمة عربية لهذه النتائج: تَرِد كما كُتبت.} other {لم يختم أحد ترجمة عربية لهذه النتائج: تَرِد كما كُتبت.}}',
    made: 'ترجمة {method, select, machine {آلية} person {بشرية} checked {آلية روجعت} other {لم يُسجَّل كيف تمت}}.', madeBy: 'ترجمة {method, select, machine {آلية} person {بشرية} checked {آلية روجعت} other {لم يُسجَّل كيف تمت}}، سجّلها {by}.',
    unchecked: 'لم يُسجَّل أن أحدًا راجعها.', checkedBy: 'راجعها {who}.', sealed: '{count, plural, zero {لا ترجمة} one {الترجمة} two {الترجمتان} few {الترجمات الـ#} many {الترجمات الـ#} other {الترجمات الـ#}}', some: '{count, plural, zero {كلها مترجمة.} one {واحدة من {of} بلا ترجمة.} two {اثنتان من {of} بلا ترجمة.} few {# من {of} بلا ترجمة.} many {# من {of} بلا ترجمة.} other {# من {of} بلا ترجمة.}}', original: 'الكلمات كما كُتبت',
  },
})
