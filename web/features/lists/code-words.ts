/**
 * Why a list file is refused, in words.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const listCodeWords = catalog({
  en: {
    'too-large': 'The file is larger than a list may be.', 'not-utf8': 'Its bytes are no UTF-8 text.', 'broken-xml': 'Its XML is broken.', 'document-type': 'It declares a document type, which no list needs.',
    'unknown-entity': 'It uses an entity of its own.', 'too-deep': 'Its elements stand too deep in each other.', 'text-too-long': 'A text in it is too long.',
    'not-this-list': 'It is not a list that can be read, or not the one that was chosen.', 'broken-csv': 'Its CSV is broken.', 'missing-field': 'An entry lacks its number or its name.', 'same-reference': 'Two entries that say otherwise have one number.', 'no-entries': 'Nothing stands in it.',
    'cut-short': 'It ends in the middle.', 'unknown-list': 'No such list is known.', 'wrong-files': 'These files do not belong together.', 'same-bytes': 'These bytes are kept as another list.',
    'wrong-encoding': 'Its text is in another encoding than UTF-8.', 'not-json': 'A line of it is no JSON.', 'not-a-mapping': 'The mapping is none.',
    'wrong-day': 'The day that was stated is not that of the list, is none, or is yet to come.', 'changed-meanwhile': 'The file changed while it was read.',
  },
  fr: {
    'too-large': 'Le fichier est plus grand qu’une liste ne peut l’être.', 'not-utf8': 'Ses octets ne sont pas du texte UTF-8.', 'broken-xml': 'Son XML est cassé.',
    'document-type': 'Il déclare un type de document, ce dont aucune liste n’a besoin.', 'unknown-entity': 'Il utilise une entité propre.', 'too-deep': 'Ses éléments sont trop imbriqués.',
    'text-too-long': 'Un texte y est trop long.', 'not-this-list': 'Ce n’est pas une liste lisible, ou pas celle choisie.', 'broken-csv': 'Son CSV est cassé.', 'missing-field': 'Une inscription n’a pas de numéro ou de nom.', 'same-reference': 'Deux inscriptions différentes ont le même numéro.',
    'no-entries': 'Il ne contient rien.', 'cut-short': 'Il s’arrête au milieu.', 'unknown-list': 'Cette liste n’est pas connue.', 'wrong-files': 'Ces fichiers ne vont pas ensemble.',
    'same-bytes': 'Ces octets sont conservés comme une autre liste.', 'wrong-encoding': 'Son texte est dans un autre encodage que l’UTF-8.', 'not-json': 'Une de ses lignes n’est pas du JSON.',
    'not-a-mapping': 'La correspondance n’en est pas une.', 'wrong-day': 'Le jour indiqué n’est pas celui de la liste, n’en est pas un ou est à venir.', 'changed-meanwhile': 'Le fichier a changé pendant la lecture.',
  },
  uk: {
    'too-large': 'Файл більший, ніж може бути список.', 'not-utf8': 'Його байти — не текст UTF-8.', 'broken-xml': 'Його XML пошкоджено.', 'document-type': 'Він оголошує тип документа, чого список не потребує.',
    'unknown-entity': 'Він використовує власну сутність.', 'too-deep': 'Його елементи вкладено надто глибоко.', 'text-too-long': 'Текст у ньому надто довгий.',
    'not-this-list': 'Це не список, який можна прочитати, або не той, що вибрано.', 'broken-csv': 'Його CSV пошкоджено.', 'missing-field': 'У записі немає номера чи імені.', 'same-reference': 'Два різні записи мають один номер.', 'no-entries': 'У ньому нічого немає.',
    'cut-short': 'Він обривається посередині.', 'unknown-list': 'Такого списку не знають.', 'wrong-files': 'Ці файли не належать разом.', 'same-bytes': 'Ці байти збережено як інший список.',
    'wrong-encoding': 'Його текст в іншому кодуванні, ніж UTF-8.', 'not-json': 'Один із рядків — не JSON.', 'not-a-mapping': 'Відображення не є відображенням.',
    'wrong-day': 'Указаний день не є днем списку, не є днем або ще не настав.', 'changed-meanwhile': 'Файл змінився під час читання.',
  },
  ar: {
    'too-large': 'الملف أكبر مما يجوز لقائمة.', 'not-utf8': 'بايتاته ليست نص UTF-8.', 'broken-xml': 'بنية XML فيه معطوبة.', 'document-type': 'يعلن نوع مستند لا تحتاجه قائمة.', 'unknown-entity': 'يستعمل كيانًا خاصًا به.',
    'too-deep': 'عناصره متداخلة أكثر مما ينبغي.', 'text-too-long': 'فيه نص أطول مما ينبغي.', 'not-this-list': 'ليس قائمة تُقرأ، أو ليس التي اختيرت.', 'broken-csv': 'بنية CSV فيه معطوبة.', 'missing-field': 'قيد بلا رقم أو اسم.', 'same-reference': 'قيدان مختلفان لهما رقم واحد.',
    'no-entries': 'لا شيء فيه.', 'cut-short': 'ينتهي في منتصفه.', 'unknown-list': 'لا قائمة معروفة كهذه.', 'wrong-files': 'هذه الملفات لا تنتمي معًا.', 'same-bytes': 'هذه البايتات محفوظة كقائمة أخرى.',
    'wrong-encoding': 'نصه بترميز غير UTF-8.', 'not-json': 'أحد أسطره ليس JSON.', 'not-a-mapping': 'التعيين ليس تعيينًا.', 'wrong-day': 'اليوم المذكور ليس يوم القائمة، أو ليس يومًا، أو لم يأت بعد.',
    'changed-meanwhile': 'تغيّر الملف أثناء القراءة.',
  },
})
