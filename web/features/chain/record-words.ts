/**
 * Words of what is recorded of a chain: a transfer, a condition on end use, a hypothesis of diversion.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const recordWords = catalog({
  en: {
    record: 'Record', recordLede: 'What you record is somebody’s statement with its basis. Nothing is sealed before you have seen it.', transfer: 'Add a transfer', undertaking: 'Add a condition on end use', diversion: 'Add a hypothesis of diversion',
    choose: 'find by name', found: '{count, plural, =0 {nothing is called so} one {# found} other {# found}}', more: '{count, plural, one {# more; type more letters} other {# more; type more letters}}', remove: 'remove {name}', nobody: 'not said', orWords: 'or in the words of the source',
    place: 'place', country: 'country code', lat: 'latitude', lon: 'longitude', precision: 'known within km', dateHint: 'EDTF, such as 2031-05, 2031-05/2031-07 or 2031~', unknownYes: 'not known', review: 'Review', reviewed: 'What will be sealed', cancel: 'Back', seal: 'Seal', sealing: 'Sealing…', sealed: 'Sealed as entry {index}.', checked: 'Checked: this can be sealed.', checking: 'Checking…',
    needItems: 'Choose at least one item.', needSupport: 'A kind needs at least one statement that supports it; without one it stays undetermined.', needReviewer: 'Say who judges so.', needReason: 'Say why it is rejected.', needWords: 'A condition of no type of its own needs its words.', needSays: 'Say of each statement what it says for or against.', needPoint: 'A point needs both numbers and the km within which it is known.', badDate: 'A date is not readable.', needHands: 'Name a giver or a receiver.',
    says: 'what it says', wouldExclude: 'What would exclude it, one a line', reviewer: 'judged by', isUndetermined: 'Looked at, and not decided: leave the kind undetermined.',
  },
  fr: {
    record: 'Enregistrer', recordLede: 'Ce que vous enregistrez est l’énoncé de quelqu’un, avec son fondement. Rien n’est scellé avant que vous l’ayez vu.', transfer: 'Ajouter un transfert', undertaking: 'Ajouter une condition d’utilisation finale', diversion: 'Ajouter une hypothèse de détournement',
    choose: 'trouver par le nom', found: '{count, plural, =0 {rien ne s’appelle ainsi} one {# trouvé} many {# trouvés} other {# trouvés}}', more: '{count, plural, one {# de plus ; tapez plus de lettres} many {# de plus ; tapez plus de lettres} other {# de plus ; tapez plus de lettres}}', remove: 'retirer {name}', nobody: 'non dit', orWords: 'ou dans les mots de la source',
    place: 'lieu', country: 'code du pays', lat: 'latitude', lon: 'longitude', precision: 'connu à km près', dateHint: 'EDTF, comme 2031-05, 2031-05/2031-07 ou 2031~', unknownYes: 'inconnu', review: 'Revoir', reviewed: 'Ce qui sera scellé', cancel: 'Retour', seal: 'Sceller', sealing: 'Scellement…', sealed: 'Scellé comme entrée {index}.', checked: 'Vérifié : cela peut être scellé.', checking: 'Vérification…',
    needItems: 'Choisissez au moins un objet.', needSupport: 'Une sorte demande au moins un énoncé qui l’appuie ; sans cela elle reste indéterminée.', needReviewer: 'Dites qui en juge ainsi.', needReason: 'Dites pourquoi elle est rejetée.', needWords: 'Une condition sans type propre demande son texte.', needSays: 'Dites de chaque énoncé ce qu’il dit pour ou contre.', needPoint: 'Un point demande les deux nombres et les km dans lesquels il est connu.', badDate: 'Une date n’est pas lisible.', needHands: 'Nommez celui qui donne ou celui qui reçoit.',
    says: 'ce qu’il dit', wouldExclude: 'Ce qui l’exclurait, une chose par ligne', reviewer: 'jugé par', isUndetermined: 'Examiné, et non décidé : laissez la sorte indéterminée.',
  },
  uk: {
    record: 'Записати', recordLede: 'Те, що ви записуєте, є чиїмось твердженням із підставою. Нічого не запечатують, доки ви цього не побачили.', transfer: 'Додати передачу', undertaking: 'Додати умову кінцевого використання', diversion: 'Додати гіпотезу відхилення',
    choose: 'знайти за назвою', found: '{count, plural, =0 {нічого так не називається} one {знайдено #} few {знайдено #} many {знайдено #} other {знайдено #}}', more: '{count, plural, one {ще #; введіть більше літер} few {ще #; введіть більше літер} many {ще #; введіть більше літер} other {ще #; введіть більше літер}}', remove: 'прибрати {name}', nobody: 'не сказано', orWords: 'або словами джерела',
    place: 'місце', country: 'код країни', lat: 'широта', lon: 'довгота', precision: 'відоме в межах км', dateHint: 'EDTF, наприклад 2031-05, 2031-05/2031-07 або 2031~', unknownYes: 'невідомо', review: 'Переглянути', reviewed: 'Що буде запечатано', cancel: 'Назад', seal: 'Запечатати', sealing: 'Запечатування…', sealed: 'Запечатано як запис {index}.', checked: 'Перевірено: це можна запечатати.', checking: 'Перевірка…',
    needItems: 'Виберіть хоча б один предмет.', needSupport: 'Вид потребує хоча б одного твердження на підтримку; без нього лишається невизначеним.', needReviewer: 'Скажіть, хто так судить.', needReason: 'Скажіть, чому її відхилено.', needWords: 'Умова без власного типу потребує свого тексту.', needSays: 'Скажіть про кожне твердження, що воно каже за чи проти.', needPoint: 'Точка потребує обох чисел і кілометрів, у межах яких вона відома.', badDate: 'Дату неможливо прочитати.', needHands: 'Назвіть, хто дав або хто одержав.',
    says: 'що воно каже', wouldExclude: 'Що б її виключило, по одному в рядку', reviewer: 'хто судить', isUndetermined: 'Досліджено і не вирішено: залиште вид невизначеним.',
  },
  ar: {
    record: 'التسجيل', recordLede: 'ما تسجله إفادة أحدهم مع أساسها. ولا يُختم شيء قبل أن تراه.', transfer: 'إضافة نقل', undertaking: 'إضافة شرط استخدام نهائي', diversion: 'إضافة فرضية تحويل مسار',
    choose: 'ابحث بالاسم', found: '{count, plural, =0 {لا شيء بهذا الاسم} zero {لا شيء بهذا الاسم} one {وُجد واحد} two {وُجد اثنان} few {وُجد #} many {وُجد #} other {وُجد #}}', more: '{count, plural, zero {لا مزيد} one {واحد آخر؛ اكتب حروفًا أكثر} two {اثنان آخران؛ اكتب حروفًا أكثر} few {# أخرى؛ اكتب حروفًا أكثر} many {# أخرى؛ اكتب حروفًا أكثر} other {# أخرى؛ اكتب حروفًا أكثر}}', remove: 'إزالة {name}', nobody: 'لم يُذكر', orWords: 'أو بكلمات المصدر',
    place: 'المكان', country: 'رمز البلد', lat: 'خط العرض', lon: 'خط الطول', precision: 'معروف ضمن كم', dateHint: 'EDTF مثل 2031-05 أو 2031-05/2031-07 أو 2031~', unknownYes: 'غير معروف', review: 'مراجعة', reviewed: 'ما سيُختم', cancel: 'رجوع', seal: 'ختم', sealing: 'يُختم…', sealed: 'خُتم قيدًا رقم {index}.', checked: 'فُحص: يمكن ختمه.', checking: 'يُفحص…',
    needItems: 'اختر قطعة واحدة على الأقل.', needSupport: 'يحتاج النوع إلى إفادة واحدة على الأقل تدعمه؛ ومن دونها يبقى غير محسوم.', needReviewer: 'اذكر من يحكم بذلك.', needReason: 'اذكر لماذا رُفضت.', needWords: 'شرط بلا نوع خاص يحتاج إلى نصه.', needSays: 'اذكر ما تقوله كل إفادة تأييدًا أو معارضة.', needPoint: 'تحتاج النقطة إلى العددين وإلى الكيلومترات التي تُعرف ضمنها.', badDate: 'تاريخ لا يمكن قراءته.', needHands: 'سمِّ من أعطى أو من تسلم.',
    says: 'ما تقوله', wouldExclude: 'ما قد يستبعدها، واحد في كل سطر', reviewer: 'حكم بذلك', isUndetermined: 'فُحص ولم يُحسم: اترك النوع غير محسوم.',
  },
})
