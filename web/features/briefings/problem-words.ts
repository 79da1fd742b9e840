/**
 * Problem words: why a briefing cannot be made, and what to do about it, by the codes of spec/briefing.md.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const problemWords = catalog({
  en: {
    'no-findings': 'Choose at least one finding.', 'too-many-findings': 'Choose at most 26 findings: each has a letter.', 'finding-twice': 'This finding is chosen twice. Take one of them out.', 'finding-unknown': 'This finding counts no longer. Take it out.',
    'finding-above-handling': 'This finding is handled more strictly than the briefing may show. Nothing confidential is ever briefed.', 'sentence-unbound': 'No claim bears this sentence. Bind it to one in the finding, or say there that it is context or opinion:', 'sentence-too-strong': 'This sentence says more than its claims come to. Put it as its status allows, or have a reviewer answer for it by name:',
    'claim-stronger': 'What speaks against this claim is withheld, so it would look stronger than it is. Leave the finding out, or show what is restricted too:', 'confidential-told': 'The name of a confidential party stands in the words of the briefing. Take it out of title, occasion or finding.',
    'review-open': 'This finding has not passed its review. It can be looked at, and sealed once every stage is passed or waived by name:', 'reply-open': 'A party of whom this finding says something of substance was not heard. Ask it, or waive that by name:', 'position-unknown': 'This position counts no longer, or may not be shown.',
    'correction-unknown': 'The briefing to be corrected is not sealed here.', 'correction-unsaid': 'Say in your words what the correction changes.', 'when-malformed': 'The date is not in EDTF. Write it as 2024-12-18, 2024-12 or 2024-12-17/2024-12-18.', 'no-files': 'Choose at least one language and one kind of file.', many: 'It cannot be made yet. Reasons: {count}',
  },
  fr: {
    'no-findings': 'Choisissez au moins une constatation.', 'too-many-findings': 'Choisissez au plus 26 constatations : chacune a une lettre.', 'finding-twice': 'Cette constatation est choisie deux fois. Retirez-en une.', 'finding-unknown': 'Cette constatation ne compte plus. Retirez-la.',
    'finding-above-handling': 'Cette constatation est traitée plus strictement que ce que la note peut montrer. Rien de confidentiel n’y figure jamais.', 'sentence-unbound': 'Aucune assertion ne fonde cette phrase. Rattachez-la dans la constatation, ou dites-y qu’elle est contexte ou opinion :', 'sentence-too-strong': 'Cette phrase dit plus que ce à quoi reviennent ses assertions. Formulez-la selon son statut, ou faites-en répondre nommément un relecteur :',
    'claim-stronger': 'Ce qui parle contre cette assertion est retenu ; elle paraîtrait plus forte qu’elle n’est. Retirez la constatation, ou montrez aussi ce qui est restreint :', 'confidential-told': 'Le nom d’une partie confidentielle figure dans les mots de la note. Ôtez-le du titre, de l’occasion ou de la constatation.',
    'review-open': 'Cette constatation n’a pas passé son examen. On peut la regarder, et la sceller quand chaque étape est passée ou levée nommément :', 'reply-open': 'Une partie dont cette constatation dit quelque chose de substantiel n’a pas été entendue. Interrogez-la, ou levez cela nommément :', 'position-unknown': 'Cette position ne compte plus, ou ne peut être montrée.',
    'correction-unknown': 'La note à rectifier n’est pas scellée ici.', 'correction-unsaid': 'Dites en vos mots ce que la rectification change.', 'when-malformed': 'La date n’est pas en EDTF. Écrivez-la 2024-12-18, 2024-12 ou 2024-12-17/2024-12-18.', 'no-files': 'Choisissez au moins une langue et un type de fichier.', many: 'Elle ne peut pas encore être faite. Raisons : {count}',
  },
  uk: {
    'no-findings': 'Виберіть принаймні один висновок.', 'too-many-findings': 'Виберіть не більше 26 висновків: кожен має літеру.', 'finding-twice': 'Цей висновок вибрано двічі. Приберіть один.', 'finding-unknown': 'Цей висновок більше не чинний. Приберіть його.',
    'finding-above-handling': 'Режим цього висновку суворіший, ніж може показати документ. Нічого конфіденційного в ньому не буває.', 'sentence-unbound': 'На це речення не спирається жодне твердження. Прив’яжіть його у висновку або скажіть там, що це контекст чи думка:', 'sentence-too-strong': 'Це речення каже більше, ніж його твердження. Сформулюйте його за статусом, або нехай за нього поіменно відповість рецензент:',
    'claim-stronger': 'Те, що свідчить проти цього твердження, приховано, тож воно здавалося б сильнішим. Приберіть висновок або покажіть і обмежене:', 'confidential-told': 'У словах документа стоїть ім’я конфіденційної сторони. Приберіть його із заголовка, нагоди або висновку.',
    'review-open': 'Цей висновок не пройшов рецензування. Його можна переглянути, а запечатати – коли кожен етап пройдено або поіменно скасовано:', 'reply-open': 'Сторону, про яку цей висновок каже щось суттєве, не вислухано. Запитайте її або поіменно відмовтеся від цього:', 'position-unknown': 'Ця позиція більше не чинна або її не можна показати.',
    'correction-unknown': 'Документ, який виправляють, тут не запечатано.', 'correction-unsaid': 'Скажіть своїми словами, що змінює виправлення.', 'when-malformed': 'Дата не в EDTF. Напишіть 2024-12-18, 2024-12 або 2024-12-17/2024-12-18.', 'no-files': 'Виберіть принаймні одну мову й один вид файлу.', many: 'Поки що не можна зробити. Причин: {count}',
  },
  ar: {
    'no-findings': 'اختر نتيجة واحدة على الأقل.', 'too-many-findings': 'اختر 26 نتيجة على الأكثر: لكل منها حرف.', 'finding-twice': 'اختيرت هذه النتيجة مرتين. استبعد إحداهما.', 'finding-unknown': 'لم تعد هذه النتيجة معتدا بها. استبعدها.',
    'finding-above-handling': 'تداول هذه النتيجة أشد تقييدا مما يجوز للإحاطة عرضه. ولا يعرض فيها سري أبدا.', 'sentence-unbound': 'لا ادعاء يسند هذه الجملة. اربطها في النتيجة، أو بين هناك أنها سياق أو رأي:', 'sentence-too-strong': 'تقول هذه الجملة أكثر مما تبلغه ادعاءاتها. صغها بما تسمح به حالتها، أو ليتحملها مراجع باسمه:',
    'claim-stronger': 'حجب ما يعارض هذا الادعاء، فيبدو أقوى مما هو. استبعد النتيجة، أو أظهر المقيد أيضا:', 'confidential-told': 'في كلمات الإحاطة اسم طرف سري. احذفه من العنوان أو المناسبة أو النتيجة.',
    'review-open': 'لم تجتز هذه النتيجة مراجعتها. يمكن الاطلاع عليها، وتختم متى اجتيزت كل مرحلة أو تنوزل عنها بالاسم:', 'reply-open': 'لم يسمع طرف تقول عنه هذه النتيجة شيئا جوهريا. اسأله، أو تنازل عن ذلك بالاسم:', 'position-unknown': 'لم يعد هذا الموقف معتدا به، أو لا يجوز عرضه.',
    'correction-unknown': 'الإحاطة المراد تصويبها غير مختومة هنا.', 'correction-unsaid': 'بين بكلماتك ما الذي يغيره التصويب.', 'when-malformed': 'التاريخ ليس بصيغة EDTF. اكتبه هكذا: 2024-12-18 أو 2024-12 أو 2024-12-17/2024-12-18.', 'no-files': 'اختر لغة واحدة ونوعا واحدا من الملفات على الأقل.', many: 'لا يمكن إعدادها بعد. عدد الأسباب: {count}',
  },
})
