/**
 * Words of a reply form that came back as DOCX.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const formWords = catalog({
  en: {
    read: 'Read the reply form', refused: 'This file was refused ({code}).', proposed: 'Read from the form and proposed: look at each field before you seal it.', plain: 'A plain file without code or signature: it does not say whose hands it went through. The note of the reply says so.',
    otherReference: 'The reference of this request does not stand in the document.', kinds: '{count, plural, =0 {No kind of reply is ticked: choose it.} one {What is ticked is no kind of reply here; it stands in the wording. Choose the kind.} other {# kinds are ticked; they stand in the wording. Choose the kind.}}',
    forwarded: 'It says to whom the request was passed on; choose that party:', gone: '{count, plural, one {A place is gone from the form; read it in the file:} other {# places are gone from the form; read them in the file:}}', notes: 'There are remarks or notes in the file, which were not read.',
  },
  fr: {
    read: 'Lire le formulaire de réponse', refused: 'Ce fichier a été refusé ({code}).', proposed: 'Lu dans le formulaire et proposé : regardez chaque champ avant de sceller.', plain: 'Un simple fichier sans code ni signature : il ne dit pas par quelles mains il est passé. La note de la réponse le dit.',
    otherReference: 'La référence de cette demande ne figure pas dans le document.', kinds: '{count, plural, =0 {Aucun type de réponse n’est coché : choisissez-le.} one {Ce qui est coché n’est pas un type de réponse ici ; cela figure dans le texte. Choisissez le type.} many {# types sont cochés ; ils figurent dans le texte. Choisissez le type.} other {# types sont cochés ; ils figurent dans le texte. Choisissez le type.}}',
    forwarded: 'Il dit à qui la demande a été transmise ; choisissez cette partie :', gone: '{count, plural, one {Un emplacement manque dans le formulaire ; lisez-le dans le fichier :} many {# emplacements manquent dans le formulaire ; lisez-les dans le fichier :} other {# emplacements manquent dans le formulaire ; lisez-les dans le fichier :}}', notes: 'Le fichier contient des commentaires ou des notes qui n’ont pas été lus.',
  },
  uk: {
    read: 'Прочитати бланк відповіді', refused: 'Цей файл відхилено ({code}).', proposed: 'Прочитано з бланка й запропоновано: перегляньте кожне поле, перш ніж опечатати.', plain: 'Звичайний файл без коду й підпису: він не каже, через чиї руки пройшов. Примітка відповіді це зазначає.',
    otherReference: 'Номера цього запиту в документі немає.', kinds: '{count, plural, =0 {Вид відповіді не позначено: виберіть його.} one {Позначене тут не є видом відповіді; воно стоїть у тексті. Виберіть вид.} few {Позначено # види; вони стоять у тексті. Виберіть вид.} many {Позначено # видів; вони стоять у тексті. Виберіть вид.} other {Позначено # виду; вони стоять у тексті. Виберіть вид.}}',
    forwarded: 'Сказано, кому передано запит; виберіть цю сторону:', gone: '{count, plural, one {# місця в бланку немає; прочитайте його у файлі:} few {# місць у бланку немає; прочитайте їх у файлі:} many {# місць у бланку немає; прочитайте їх у файлі:} other {# місця в бланку немає; прочитайте їх у файлі:}}', notes: 'У файлі є зауваження чи примітки, яких не прочитано.',
  },
  ar: {
    read: 'قراءة استمارة الرد', refused: 'رُفض هذا الملف ({code}).', proposed: 'قُرئ من الاستمارة واقتُرح: راجع كل حقل قبل أن تختمه.', plain: 'ملف عادي بلا رمز ولا توقيع: لا يبيّن عبر أي أيدٍ مرّ. وملاحظة الرد تذكر ذلك.',
    otherReference: 'مرجع هذا الطلب غير وارد في المستند.', kinds: '{count, plural, zero {لم يؤشَّر على أي نوع من الرد: اختره.} one {ما أُشّر عليه ليس نوعًا من الرد هنا؛ وهو وارد في النص. اختر النوع.} two {أُشّر على نوعين؛ وهما واردان في النص. اختر النوع.} few {أُشّر على # أنواع؛ وهي واردة في النص. اختر النوع.} many {أُشّر على # نوعًا؛ وهي واردة في النص. اختر النوع.} other {أُشّر على # نوع؛ وهي واردة في النص. اختر النوع.}}',
    forwarded: 'يذكر إلى من أُحيل الطلب؛ اختر ذلك الطرف:', gone: '{count, plural, zero {لا موضع ناقصًا:} one {موضع ناقص من الاستمارة؛ اقرأه في الملف:} two {موضعان ناقصان من الاستمارة؛ اقرأهما في الملف:} few {# مواضع ناقصة من الاستمارة؛ اقرأها في الملف:} many {# موضعًا ناقصًا من الاستمارة؛ اقرأها في الملف:} other {# موضع ناقص من الاستمارة؛ اقرأها في الملف:}}', notes: 'في الملف تعليقات أو حواشٍ لم تُقرأ.',
  },
})
