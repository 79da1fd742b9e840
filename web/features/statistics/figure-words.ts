/**
 * Words of figures: titles, what is counted, groups, units, reasons, and rows with a code of their own. In English the sentences of core/statistics.
 * @module
 */
import { cellSentences, figureSentences, reasonSentences, unitSentences } from '@proofmark/core/statistics'
import { catalog } from '../../words/catalog.ts'

export const titleWords = catalog({
  en: { 'requests': 'Requests', 'standing': 'Where requests stand', 'replies': 'Replies by kind', 'time-to-first-word': 'Time to the first word', 'time-to-answer': 'Time to answer', 'first-sale-to-recovery': 'First sale to recovery', 'first-sale-to-first-use': 'First sale to first use', 'last-authorised-sale-to-first-use': 'Last authorised sale to first use', 'production-to-recovery': 'Production to recovery', 'production-to-use': 'Production to use', 'source-to-recovery': 'Place of sale to place of recovery', 'manufacture-to-recovery': 'Country of manufacture to country of recovery', 'diversion-kinds': 'Kinds of diversion', 'diversion-stages': 'Stages of diversion' },
  fr: { 'requests': 'Demandes', 'standing': 'Où en sont les demandes', 'replies': 'Réponses par genre', 'time-to-first-word': 'Délai du premier mot', 'time-to-answer': 'Délai de réponse', 'first-sale-to-recovery': 'De la première vente à la récupération', 'first-sale-to-first-use': 'De la première vente au premier emploi', 'last-authorised-sale-to-first-use': 'De la dernière vente autorisée au premier emploi', 'production-to-recovery': 'De la fabrication à la récupération', 'production-to-use': 'De la fabrication à l’emploi', 'source-to-recovery': 'Du lieu de vente au lieu de récupération', 'manufacture-to-recovery': 'Du pays de fabrication au pays de récupération', 'diversion-kinds': 'Genres de détournement', 'diversion-stages': 'Étapes du détournement' },
  uk: { 'requests': 'Запити', 'standing': 'Стан запитів', 'replies': 'Відповіді за видом', 'time-to-first-word': 'Час до першого слова', 'time-to-answer': 'Час до відповіді', 'first-sale-to-recovery': 'Від першого продажу до вилучення', 'first-sale-to-first-use': 'Від першого продажу до першого застосування', 'last-authorised-sale-to-first-use': 'Від останнього дозволеного продажу до першого застосування', 'production-to-recovery': 'Від виготовлення до вилучення', 'production-to-use': 'Від виготовлення до застосування', 'source-to-recovery': 'Від місця продажу до місця вилучення', 'manufacture-to-recovery': 'Від країни виготовлення до країни вилучення', 'diversion-kinds': 'Види відхилення', 'diversion-stages': 'Етапи відхилення' },
  ar: { 'requests': 'الطلبات', 'standing': 'أين تقف الطلبات', 'replies': 'الردود بحسب نوعها', 'time-to-first-word': 'المدة إلى أول كلمة', 'time-to-answer': 'المدة إلى الرد', 'first-sale-to-recovery': 'من أول بيع إلى الاسترجاع', 'first-sale-to-first-use': 'من أول بيع إلى أول استعمال', 'last-authorised-sale-to-first-use': 'من آخر بيع مأذون إلى أول استعمال', 'production-to-recovery': 'من الصنع إلى الاسترجاع', 'production-to-use': 'من الصنع إلى الاستعمال', 'source-to-recovery': 'من مكان البيع إلى مكان الاسترجاع', 'manufacture-to-recovery': 'من بلد الصنع إلى بلد الاسترجاع', 'diversion-kinds': 'أنواع التحويل', 'diversion-stages': 'مراحل التحويل' },
})

export const figureWords = catalog({
  en: figureSentences,
  fr: {
    'requests': 'Demandes, leurs destinataires, et paires : une demande et un de ses destinataires. Une demande peut aller à plusieurs, il y a donc plus de paires que de demandes.',
    'standing': 'Paires d’une demande et d’un destinataire, chacune sur une ligne selon ce qui est revenu au jour du compte.',
    'replies': 'Réponses par genre. Une réponse peut répondre à plusieurs demandes : les colonnes comptent les réponses, les demandes auxquelles elles répondent et les paires, chacune une fois par ligne.',
    'time-to-first-word': 'Jours de l’envoi au premier mot du destinataire, accusé de réception compris, pour chaque paire ; avec les paires qui n’en ont pas encore.',
    'time-to-answer': 'Jours de l’envoi à la première réponse qui répond ou refuse, pour chaque paire ; avec les paires qui n’en ont pas encore. Un accusé de réception n’est pas une réponse.',
    'first-sale-to-recovery': '« Time to crime », première définition : jours de la première vente notée d’un objet unique à sa récupération.',
    'first-sale-to-first-use': '« Time to crime », par l’emploi : jours de la première vente notée d’un objet unique à son premier emploi noté. Ce n’est pas la première définition, qui finit à la récupération.',
    'last-authorised-sale-to-first-use': '« Time to crime », seconde définition : jours de la dernière vente dite autorisée au premier emploi noté d’un objet unique.',
    'production-to-recovery': 'Jours de la fabrication d’un objet unique à sa récupération, selon chaque lecture de ses marques que personne n’a rejetée.',
    'production-to-use': 'Jours de la fabrication d’un objet unique à son emploi, selon chaque lecture de ses marques que personne n’a rejetée.',
    'source-to-recovery': 'Objets par lieu de leur première vente notée (lignes) et lieu de leur récupération (colonnes).',
    'manufacture-to-recovery': 'Objets par pays où l’on dit qu’ils sont fabriqués (lignes) et pays de leur récupération (colonnes).',
    'diversion-kinds': 'Objets par genre de détournement que disent les hypothèses notées, chaque objet sur une ligne.',
    'diversion-stages': 'Objets par étape où les hypothèses notées placent le détournement, chaque objet sur une ligne.',
  },
  uk: {
    'requests': 'Запити, їхні адресати й пари: один запит і один з його адресатів. Один запит може йти кільком, тож пар більше, ніж запитів.',
    'standing': 'Пари запиту й адресата, кожна в одному рядку за тим, що надійшло до дня підрахунку.',
    'replies': 'Відповіді за видом. Одна відповідь може стосуватися кількох запитів: стовпці рахують відповіді, запити, на які вони відповідають, і пари, кожну в рядку один раз.',
    'time-to-first-word': 'Дні від надсилання до першого слова адресата, з підтвердженням включно, для кожної пари; разом із парами, що його ще не мають.',
    'time-to-answer': 'Дні від надсилання до першої відповіді, що відповідає або відмовляє, для кожної пари; разом із парами, що її ще не мають. Підтвердження отримання не є відповіддю.',
    'first-sale-to-recovery': '«Time to crime», перше визначення: дні від першого записаного продажу одного предмета до його вилучення.',
    'first-sale-to-first-use': '«Time to crime», за застосуванням: дні від першого записаного продажу одного предмета до його першого записаного застосування. Це не перше визначення, що закінчується вилученням.',
    'last-authorised-sale-to-first-use': '«Time to crime», друге визначення: дні від останнього продажу, про який сказано, що він дозволений, до першого записаного застосування одного предмета.',
    'production-to-recovery': 'Дні від виготовлення одного предмета до його вилучення, за кожним прочитанням його маркувань, яке ніхто не відхилив.',
    'production-to-use': 'Дні від виготовлення одного предмета до його застосування, за кожним прочитанням його маркувань, яке ніхто не відхилив.',
    'source-to-recovery': 'Об’єкти за місцем першого записаного продажу (рядки) і місцем вилучення (стовпці).',
    'manufacture-to-recovery': 'Об’єкти за країною, у якій, як сказано, їх виготовлено (рядки), і країною вилучення (стовпці).',
    'diversion-kinds': 'Предмети за видом відхилення, який називають записані гіпотези, кожен предмет в одному рядку.',
    'diversion-stages': 'Предмети за етапом, на який записані гіпотези ставлять відхилення, кожен предмет в одному рядку.',
  },
  ar: {
    'requests': 'الطلبات ومن وُجهت إليهم والأزواج: طلب واحد وأحد من وُجه إليهم. قد يُوجَّه الطلب إلى عدة، فالأزواج أكثر من الطلبات.',
    'standing': 'أزواج من طلب وجهة، كل منها في صف بحسب ما عاد حتى يوم العد.',
    'replies': 'الردود بحسب نوعها. قد يجيب رد واحد عن عدة طلبات: تعدّ الأعمدة الردود، والطلبات التي تجيب عنها، والأزواج، كلًا مرة في صفه.',
    'time-to-first-word': 'الأيام من الإرسال إلى أول كلمة من الجهة، بما فيها الإشعار بالاستلام، لكل زوج؛ مع الأزواج التي لم تصلها بعد.',
    'time-to-answer': 'الأيام من الإرسال إلى أول رد يجيب أو يرفض، لكل زوج؛ مع الأزواج التي لم يصلها بعد. الإشعار بالاستلام ليس ردًا.',
    'first-sale-to-recovery': 'التعريف الأول لمدة «time to crime»: الأيام من أول بيع مسجل لقطعة واحدة إلى استرجاعها.',
    'first-sale-to-first-use': 'مدة «time to crime» بالاستعمال: الأيام من أول بيع مسجل لقطعة واحدة إلى أول استعمال مسجل لها. ليس التعريف الأول الذي ينتهي بالاسترجاع.',
    'last-authorised-sale-to-first-use': 'التعريف الثاني لمدة «time to crime»: الأيام من آخر بيع يقال إنه مأذون إلى أول استعمال مسجل لقطعة واحدة.',
    'production-to-recovery': 'الأيام من صنع قطعة واحدة إلى استرجاعها، بكل قراءة لعلاماتها لم يرفضها أحد.',
    'production-to-use': 'الأيام من صنع قطعة واحدة إلى استعمالها، بكل قراءة لعلاماتها لم يرفضها أحد.',
    'source-to-recovery': 'الأشياء بحسب مكان أول بيع مسجل لها (الصفوف) ومكان استرجاعها (الأعمدة).',
    'manufacture-to-recovery': 'الأشياء بحسب البلد الذي يقال إنها صُنعت فيه (الصفوف) وبلد استرجاعها (الأعمدة).',
    'diversion-kinds': 'القطع بحسب نوع التحويل الذي تقوله الفرضيات المسجلة، كل قطعة في صف.',
    'diversion-stages': 'القطع بحسب المرحلة التي تضع فيها الفرضيات المسجلة التحويل، كل قطعة في صف.',
  },
})

export const groupWords = catalog({
  en: { 'trace': 'trace requests', 'right-of-reply': 'notices before publication', 'attributed': 'attributed sample', 'unattributed': 'unattributed sample', 'sample-not-said': 'sample not said' },
  fr: { 'trace': 'demandes de traçage', 'right-of-reply': 'avis avant publication', 'attributed': 'échantillon attribué', 'unattributed': 'échantillon non attribué', 'sample-not-said': 'échantillon non précisé' },
  uk: { 'trace': 'запити на відстеження', 'right-of-reply': 'повідомлення перед публікацією', 'attributed': 'вибірка з відомим користувачем', 'unattributed': 'вибірка без відомого користувача', 'sample-not-said': 'про вибірку не сказано' },
  ar: { 'trace': 'طلبات التعقب', 'right-of-reply': 'إشعارات قبل النشر', 'attributed': 'عينة منسوبة', 'unattributed': 'عينة غير منسوبة', 'sample-not-said': 'لم تُذكر العينة' },
})

export const unitWords = catalog({
  en: unitSentences,
  fr: { pairs: 'paires d’une demande et d’un destinataire', replies: 'réponses', requests: 'demandes', items: 'objets', records: 'fiches d’objets' },
  uk: { pairs: 'пар запиту й адресата', replies: 'відповідей', requests: 'запитів', items: 'предметів', records: 'записів про предмети' },
  ar: { pairs: 'أزواج من طلب وجهة', replies: 'ردود', requests: 'طلبات', items: 'قطع', records: 'سجلات قطع' },
})

export const reasonWords = catalog({
  en: reasonSentences,
  fr: {
    'not-sent': 'aucun jour d’envoi n’est noté', 'sent-later': 'envoyé après le jour du compte', 'replied-before-sent': 'la réponse est datée d’avant l’envoi', 'reply-later': 'daté d’après le jour du compte', 'reply-of-nobody-asked': 'de quelqu’un qui n’a pas été interrogé, ou personne ne dit de qui',
    'part': 'partie d’un autre objet, regardé comme un tout', 'member': 'membre d’un groupe qui est compté', 'group': 'un groupe de plusieurs objets, pas un seul', 'not-sold': 'aucune vente n’est notée', 'not-sold-authorised': 'aucune vente n’est dite autorisée', 'sale-undated': 'aucun jour de vente n’est noté', 'not-used': 'aucun emploi n’est noté', 'use-undated': 'aucun jour d’emploi n’est noté', 'not-recovered': 'aucune récupération n’est notée', 'recovery-undated': 'aucun jour de récupération n’est noté', 'recovered-later': 'récupéré après le jour du compte', 'used-later': 'employé après le jour du compte',
    'end-before-start': 'les dates se contredisent : la fin précède le début', 'production-unknown': 'aucune lecture de marque qui date la fabrication n’est acceptée ou préférée', 'contradicted': 'les énoncés sur ses dates se contredisent', 'too-many-readings': 'ses marques se lisent de plus de façons qu’on n’en pèse',
  },
  uk: {
    'not-sent': 'дня надсилання не записано', 'sent-later': 'надіслано після дня підрахунку', 'replied-before-sent': 'відповідь датовано часом до надсилання', 'reply-later': 'датовано після дня підрахунку', 'reply-of-nobody-asked': 'від того, кого не питали, або не сказано від кого',
    'part': 'частина іншого предмета, який розглянуто як ціле', 'member': 'належить до групи, яку пораховано', 'group': 'група кількох об’єктів, а не один', 'not-sold': 'продажу не записано', 'not-sold-authorised': 'про жоден продаж не сказано, що він дозволений', 'sale-undated': 'дня продажу не записано', 'not-used': 'застосування не записано', 'use-undated': 'дня застосування не записано', 'not-recovered': 'вилучення не записано', 'recovery-undated': 'дня вилучення не записано', 'recovered-later': 'вилучено після дня підрахунку', 'used-later': 'застосовано після дня підрахунку',
    'end-before-start': 'дати суперечать одна одній: кінець раніше за початок', 'production-unknown': 'жодного прочитання маркування, що датує виготовлення, не прийнято й не визнано переважним', 'contradicted': 'твердження про дати суперечать одне одному', 'too-many-readings': 'маркування можна прочитати більшою кількістю способів, ніж зважується',
  },
  ar: {
    'not-sent': 'لم يُسجل يوم إرسال', 'sent-later': 'أُرسل بعد يوم العد', 'replied-before-sent': 'تاريخ الرد قبل إرسال الطلب', 'reply-later': 'تاريخه بعد يوم العد', 'reply-of-nobody-asked': 'ممن لم يُسأل، أو لا يُذكر ممن',
    'part': 'جزء من قطعة أخرى يُنظر إليها كاملة', 'member': 'عضو في مجموعة معدودة', 'group': 'مجموعة من عدة أشياء لا شيء واحد', 'not-sold': 'لم يُسجل بيع', 'not-sold-authorised': 'لا يقال عن أي بيع إنه مأذون', 'sale-undated': 'لم يُسجل يوم بيع', 'not-used': 'لم يُسجل استعمال', 'use-undated': 'لم يُسجل يوم الاستعمال', 'not-recovered': 'لم يُسجل استرجاع', 'recovery-undated': 'لم يُسجل يوم الاسترجاع', 'recovered-later': 'استُرجع بعد يوم العد', 'used-later': 'استُعمل بعد يوم العد',
    'end-before-start': 'التواريخ متناقضة: النهاية قبل البداية', 'production-unknown': 'لا قراءة لعلامة تؤرخ الصنع مقبولة أو مفضلة', 'contradicted': 'الإفادات عن تواريخه متناقضة', 'too-many-readings': 'يمكن قراءة علاماته بأكثر مما يوزن من القراءات',
  },
})

/** Codes of rows and columns that are no values of fields. */
export const cellWords = catalog({
  en: cellSentences,
  fr: { 'requests': 'demandes', 'addressees': 'destinataires', 'pairs': 'paires', 'replies': 'réponses', 'count': 'nombre', 'answered': 'répondu', 'refused': 'refusé', 'word-only': 'un mot, pas encore de réponse', 'silence-recorded': 'silence noté', 'overdue': 'rien, délai passé', 'open': 'rien encore', 'not-sent': 'aucun jour d’envoi noté', 'not-said': 'non dit', 'order-open': 'plusieurs, ordre inconnu', 'competing': 'plusieurs, concurrents', 'not-examined': 'non examiné' },
  uk: { 'requests': 'запити', 'addressees': 'адресати', 'pairs': 'пари', 'replies': 'відповіді', 'count': 'кількість', 'answered': 'відповіли', 'refused': 'відмовили', 'word-only': 'є слово, відповіді ще немає', 'silence-recorded': 'записано мовчання', 'overdue': 'нічого, строк минув', 'open': 'ще нічого', 'not-sent': 'дня надсилання не записано', 'not-said': 'не сказано', 'order-open': 'кілька, порядок невідомий', 'competing': 'кілька, суперечать', 'not-examined': 'не розглянуто' },
  ar: { 'requests': 'الطلبات', 'addressees': 'الجهات', 'pairs': 'الأزواج', 'replies': 'الردود', 'count': 'العدد', 'answered': 'أُجيب', 'refused': 'رُفض', 'word-only': 'كلمة ولا رد بعد', 'silence-recorded': 'صمت مسجل', 'overdue': 'لا شيء وانقضت المهلة', 'open': 'لا شيء بعد', 'not-sent': 'لم يُسجل يوم إرسال', 'not-said': 'لم يُذكر', 'order-open': 'عدة، والترتيب غير معروف', 'competing': 'عدة متنافسة', 'not-examined': 'لم يُنظر فيه' },
})
