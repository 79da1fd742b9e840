/**
 * Words for one page of several requests, and the file with several answers.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const togetherWords = catalog({
  en: {
    also: 'Other open requests of this addressee in the same page', alsoHint: 'Each is answered by itself, and all answers come back in one file.', download: '{count, plural, one {Save the page with # request} other {Save the page with # requests}}',
    came: '{count, plural, one {The file holds # answer.} other {The file holds # answers.}}', refusedOnes: '{count, plural, one {# is refused; the others can be sealed.} other {# are refused; the others can be sealed.}}', refusedOne: 'Answer {number} is refused; nothing of it was sealed.', one: 'Answer {number}: {name}', isSealed: 'sealed',
  },
  fr: {
    also: 'Autres demandes ouvertes de ce destinataire dans la même page', alsoHint: 'On répond à chacune séparément, et toutes les réponses reviennent dans un fichier.', download: '{count, plural, one {Enregistrer la page avec # demande} many {Enregistrer la page avec # demandes} other {Enregistrer la page avec # demandes}}',
    came: '{count, plural, one {Le fichier contient # réponse.} many {Le fichier contient # réponses.} other {Le fichier contient # réponses.}}', refusedOnes: '{count, plural, one {# est refusée ; les autres peuvent être scellées.} many {# sont refusées ; les autres peuvent être scellées.} other {# sont refusées ; les autres peuvent être scellées.}}', refusedOne: 'La réponse {number} est refusée ; rien n’en a été scellé.', one: 'Réponse {number} : {name}', isSealed: 'scellée',
  },
  uk: {
    also: 'Інші відкриті запити цього адресата на тій самій сторінці', alsoHint: 'На кожен відповідають окремо, а всі відповіді повертаються одним файлом.', download: '{count, plural, one {Зберегти сторінку з # запитом} few {Зберегти сторінку з # запитами} many {Зберегти сторінку з # запитами} other {Зберегти сторінку з # запиту}}',
    came: '{count, plural, one {У файлі # відповідь.} few {У файлі # відповіді.} many {У файлі # відповідей.} other {У файлі # відповіді.}}', refusedOnes: '{count, plural, one {# відхилено; решту можна запечатати.} few {# відхилено; решту можна запечатати.} many {# відхилено; решту можна запечатати.} other {# відхилено; решту можна запечатати.}}', refusedOne: 'Відповідь {number} відхилено; нічого з неї не запечатано.', one: 'Відповідь {number}: {name}', isSealed: 'запечатано',
  },
  ar: {
    also: 'طلبات مفتوحة أخرى لهذا المرسل إليه في الصفحة نفسها', alsoHint: 'يُجاب عن كل منها على حدة، وتعود الإجابات كلها في ملف واحد.', download: '{count, plural, zero {حفظ الصفحة} one {حفظ الصفحة وفيها طلب واحد} two {حفظ الصفحة وفيها طلبان} few {حفظ الصفحة وفيها # طلبات} many {حفظ الصفحة وفيها # طلبًا} other {حفظ الصفحة وفيها # طلب}}',
    came: '{count, plural, zero {لا إجابات في الملف.} one {في الملف إجابة واحدة.} two {في الملف إجابتان.} few {في الملف # إجابات.} many {في الملف # إجابة.} other {في الملف # إجابة.}}', refusedOnes: '{count, plural, zero {لم تُرفض أي إجابة.} one {رُفضت واحدة؛ ويمكن ختم الباقي.} two {رُفضت اثنتان؛ ويمكن ختم الباقي.} few {رُفضت #؛ ويمكن ختم الباقي.} many {رُفضت #؛ ويمكن ختم الباقي.} other {رُفضت #؛ ويمكن ختم الباقي.}}', refusedOne: 'رُفضت الإجابة {number}؛ ولم يُختم منها شيء.', one: 'الإجابة {number}: {name}', isSealed: 'مختومة',
  },
})
