/**
 * Words for dates that can hardly be, by their codes (core/statements/doubtful-dates.ts).
 * @module
 */
import { catalog } from '../words/catalog.ts'

export const doubtWords = catalog({
  en: { 'lies-ahead': 'lies ahead of today.', 'before-its-request': 'lies before the request was sent.', 'ends-before-it-begins': 'lies before its beginning.', 'read-before-its-date': 'lies before the date of the document.', taken: 'It is sealed as it stands here. If it is a slip, go back and mend it.' },
  fr: { 'lies-ahead': 'est postérieur à aujourd’hui.', 'before-its-request': 'est antérieur à l’envoi de la demande.', 'ends-before-it-begins': 'est antérieur à son début.', 'read-before-its-date': 'est antérieur à la date du document.', taken: 'Ce sera scellé tel quel. Si c’est une erreur de saisie, revenez la corriger.' },
  uk: { 'lies-ahead': 'ще попереду.', 'before-its-request': 'раніше, ніж надіслано запит.', 'ends-before-it-begins': 'раніше за свій початок.', 'read-before-its-date': 'раніше за дату документа.', taken: 'Буде запечатано так, як тут стоїть. Якщо це описка, поверніться й виправте.' },
  ar: { 'lies-ahead': 'لم يحن بعد.', 'before-its-request': 'يسبق إرسال الطلب.', 'ends-before-it-begins': 'يسبق بدايته.', 'read-before-its-date': 'يسبق تاريخ الوثيقة.', taken: 'سيُختم كما هو هنا. إن كان سهوًا فعُد وصححه.' },
})
