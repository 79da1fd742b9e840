/**
 * Words of the choice of items to ask about.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const pickWords = catalog({
  en: {
    title: 'Which items do you ask about?', find: 'Find by description, class or mark', shown: '{count, plural, one {# item fits} other {# items fit}}', cut: 'the first {count} are shown', noCases: 'Nothing is recorded yet: document or import a case first.', noneFit: 'No item of this case fits.', chosen: '{count, plural, =0 {Choose one or more items.} one {Ask about # item} other {Ask about # items}}', noItems: 'This case has no items.',
  },
  fr: {
    title: 'Sur quels objets porte la demande ?', find: 'Chercher par description, catégorie ou marquage', shown: '{count, plural, one {# objet convient} many {# objets conviennent} other {# objets conviennent}}', cut: 'les {count} premiers sont affichés', noCases: 'Rien n’est encore consigné : documentez ou importez d’abord une affaire.', noneFit: 'Aucun objet de cette affaire ne convient.', chosen: '{count, plural, =0 {Choisissez un ou plusieurs objets.} one {Demander sur # objet} many {Demander sur # objets} other {Demander sur # objets}}', noItems: 'Cette affaire n’a pas d’objets.',
  },
  uk: {
    title: 'Про які предмети ви запитуєте?', find: 'Шукати за описом, класом або маркуванням', shown: '{count, plural, one {відповідає # предмет} few {відповідають # предмети} many {відповідають # предметів} other {відповідає # предмета}}', cut: 'показано перші {count}', noCases: 'Ще нічого не записано: спершу задокументуйте або імпортуйте справу.', noneFit: 'Жоден предмет цієї справи не відповідає.', chosen: '{count, plural, =0 {Виберіть один або кілька предметів.} one {Запитати про # предмет} few {Запитати про # предмети} many {Запитати про # предметів} other {Запитати про # предмета}}', noItems: 'У цій справі немає предметів.',
  },
  ar: {
    title: 'عن أيّ قطع تسأل؟', find: 'ابحث بالوصف أو الصنف أو العلامة', shown: '{count, plural, zero {لا قطع مطابقة} one {قطعة واحدة مطابقة} two {قطعتان مطابقتان} few {# قطع مطابقة} many {# قطعة مطابقة} other {# قطعة مطابقة}}', cut: 'تُعرض أول {count}', noCases: 'لم يُسجَّل شيء بعد: وثّق قضية أو استوردها أولا.', noneFit: 'لا قطعة في هذه القضية تطابق.', chosen: '{count, plural, zero {اختر قطعة أو أكثر.} one {اسأل عن قطعة واحدة} two {اسأل عن قطعتين} few {اسأل عن # قطع} many {اسأل عن # قطعة} other {اسأل عن # قطعة}}', noItems: 'لا قطع في هذه القضية.',
  },
})
