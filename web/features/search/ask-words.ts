/**
 * Words of what is asked of all items at once, and of the list of those that answer.
 * @module
 */
import { catalog } from '../../words/catalog.ts'
import { names } from '../../words/names.ts'

export const facetWords = names({
  class: ['classe', 'клас', 'الفئة', 'class'], model: ['modèle', 'модель', 'الطراز', 'model'], maker: ['fabricant', 'виробник', 'الصانع', 'maker'], 'made-in': ['pays de fabrication', 'країна виробництва', 'بلد الصنع', 'country of make'],
  'found-in': ['pays de découverte', 'країна знахідки', 'بلد العثور', 'country found in'], situation: ['situation', 'обставини', 'الظرف', 'situation'], case: ['dossier', 'справа', 'القضية', 'case'], custodian: ['détenteur', 'зберігач', 'الحائز', 'custodian'], handling: ['diffusion', 'режим доступу', 'التداول', 'handling'],
})

export const eventWords = names({
  made: ['fabriqué', 'виготовлено', 'الصنع', 'made'], recovered: ['récupéré', 'вилучено', 'الضبط', 'recovered'], documented: ['documenté', 'задокументовано', 'التوثيق', 'documented'], used: ['utilisé', 'застосовано', 'الاستعمال', 'used'],
})

export const orderWords = names({
  newest: ['les derniers consignés d’abord', 'спершу записані останніми', 'الأحدث تسجيلًا أولًا', 'last recorded first'], log: ['dans l’ordre du journal', 'за порядком журналу', 'بترتيب السجل', 'as in the log'], best: ['les meilleures marques d’abord', 'спершу найкращі маркування', 'أفضل العلامات أولًا', 'best marks first'],
  recovered: ['par récupération', 'за вилученням', 'بحسب الضبط', 'by recovery'], made: ['par fabrication', 'за виготовленням', 'بحسب الصنع', 'by make'],
})

export const askWords = catalog({
  en: {
    title: 'Search', lede: 'All items at once, by their marks, words, days and places. A digit is never taken for another one; what was not documented is not found.',
    text: 'Words', textNote: 'each must occur in what is said of the item', narrow: 'Narrow', views: 'Answer as', list: 'Items', marks: 'Mark by mark', map: 'Map', charts: 'Charts',
    count: '{count, plural, one {# item} other {# items}}', grades: 'by their best mark: {fits, number} fit, {may, number} may fit, {torn, number} not excluded', asked: 'Asked for', remove: 'Remove {part}', clear: 'Clear all', part: '{name}: {value}',
    find: 'Find a value', without: '{count, plural, one {# item without one} other {# items without one}}', further: '{count, plural, one {# further value is not listed} other {# further values are not listed}}', noValue: 'No item of the answer has one.', noneFound: 'No listed value has “{text}” in it.',
    days: 'Days', from: 'from', to: 'to', can: 'can have been', must: 'must have been', certainty: 'Held to', edtf: 'A year, month or day, such as 2019, 2019-07 or 2019-07-08.', notDate: 'Not a date that can be read. Expected: ', noDay: 'This date sets no limit; write a year, month or day.', reversed: 'The first day lies after the last one.', set: 'Ask', span: '{name}, {certainty}: {from} to {to}', open: 'any day',
    none: 'No item answers this. That says nothing of what was not documented.', noneYet: 'Nothing is recorded yet. Items stand here once they are captured or imported.', problem: 'This address cannot be read, and nothing was asked by it. “{found}” stands for {name}; expected: ',
    item: 'item', mark: 'mark', dates: 'days', place: 'place', inCase: 'case', hits: 'Items that answer', keys: 'Arrows go through the list, Enter opens the item.', row: '{name} {days}', noDays: 'no day is said', before: 'to {day}', after: 'from {day}', between: '{from} to {to}', notListed: 'Not on the list yet; it comes with the next page.', within: '±{km} km',
    moved: 'More was sealed while this list was read: pages are of different states of the log.', again: 'Ask again', stretch: 'Go on from item {row}', stretchBack: 'Items before {row}', printed: 'On paper: the first {shown} of {count} items.', sort: 'Order',
    inWork: 'The index is being made: {done} of {of}.', left: '{seconds, plural, one {About # second left.} other {About # seconds left.}}', inWorkNote: 'What is asked waits, and is answered by itself.', onlyMarks: 'Only the mark is looked for here; what else is asked does not narrow this view.', marksEmpty: 'Type a mark above; its hits stand here one by one.',
  },
  fr: {
    title: 'Recherche', lede: 'Tous les objets à la fois, par leurs marques, les mots, les jours et les lieux. Un chiffre n’est jamais pris pour un autre ; ce qui n’a pas été documenté n’est pas trouvé.',
    text: 'Mots', textNote: 'chacun doit figurer dans ce qui est dit de l’objet', narrow: 'Restreindre', views: 'Réponse en', list: 'Objets', marks: 'Marque par marque', map: 'Carte', charts: 'Graphiques',
    count: '{count, plural, one {# objet} many {# objets} other {# objets}}', grades: 'selon leur meilleure marque : {fits, number} conviennent, {may, number} peuvent convenir, {torn, number} pas exclus', asked: 'Demandé', remove: 'Retirer {part}', clear: 'Tout effacer', part: '{name} : {value}',
    find: 'Chercher une valeur', without: '{count, plural, one {# objet sans valeur} many {# objets sans valeur} other {# objets sans valeur}}', further: '{count, plural, one {# autre valeur n’est pas listée} many {# autres valeurs ne sont pas listées} other {# autres valeurs ne sont pas listées}}', noValue: 'Aucun objet de la réponse n’en a.', noneFound: 'Aucune valeur listée ne contient « {text} ».',
    days: 'Jours', from: 'de', to: 'à', can: 'peut avoir été', must: 'doit avoir été', certainty: 'Exigence', edtf: 'Une année, un mois ou un jour, comme 2019, 2019-07 ou 2019-07-08.', notDate: 'Ce n’est pas une date lisible. Attendu : ', noDay: 'Cette date ne fixe aucune limite ; écrivez une année, un mois ou un jour.', reversed: 'Le premier jour est après le dernier.', set: 'Demander', span: '{name}, {certainty} : de {from} à {to}', open: 'tout jour',
    none: 'Aucun objet ne répond à cela. Cela ne dit rien de ce qui n’a pas été documenté.', noneYet: 'Rien n’est encore consigné. Les objets figurent ici une fois saisis ou importés.', problem: 'Cette adresse est illisible et rien n’a été demandé par elle. « {found} » figure pour {name} ; attendu : ',
    item: 'objet', mark: 'marque', dates: 'jours', place: 'lieu', inCase: 'dossier', hits: 'Objets qui répondent', keys: 'Les flèches parcourent la liste, Entrée ouvre l’objet.', row: '{name} {days}', noDays: 'aucun jour dit', before: 'jusqu’au {day}', after: 'à partir du {day}', between: 'du {from} au {to}', notListed: 'Pas encore dans la liste ; vient avec la page suivante.', within: '±{km} km',
    moved: 'D’autres énoncés ont été scellés pendant la lecture : les pages sont de différents états du journal.', again: 'Demander de nouveau', stretch: 'Continuer à partir de l’objet {row}', stretchBack: 'Objets avant {row}', printed: 'Sur papier : les {shown} premiers objets sur {count}.', sort: 'Ordre',
    inWork: 'L’index est en cours de création : {done} sur {of}.', left: '{seconds, plural, one {Encore # seconde environ.} many {Encore # secondes environ.} other {Encore # secondes environ.}}', inWorkNote: 'La demande attend et reçoit sa réponse d’elle-même.', onlyMarks: 'Seule la marque est cherchée ici ; le reste de la demande ne restreint pas cette vue.', marksEmpty: 'Saisissez une marque plus haut ; ses résultats figurent ici un par un.',
  },
  uk: {
    title: 'Пошук', lede: 'Усі предмети разом: за маркуваннями, словами, днями та місцями. Цифра ніколи не сприймається за іншу; чого не задокументовано, того не знайти.',
    text: 'Слова', textNote: 'кожне має бути в тому, що сказано про предмет', narrow: 'Звузити', views: 'Відповідь як', list: 'Предмети', marks: 'За маркуваннями', map: 'Карта', charts: 'Діаграми',
    count: '{count, plural, one {# предмет} few {# предмети} many {# предметів} other {# предмета}}', grades: 'за найкращим маркуванням: підходять {fits, number}, можуть підходити {may, number}, не виключено {torn, number}', asked: 'Запитано', remove: 'Прибрати {part}', clear: 'Очистити все', part: '{name}: {value}',
    find: 'Знайти значення', without: '{count, plural, one {# предмет без значення} few {# предмети без значення} many {# предметів без значення} other {# предмета без значення}}', further: '{count, plural, one {ще # значення не показано} few {ще # значення не показано} many {ще # значень не показано} other {ще # значення не показано}}', noValue: 'Жоден предмет відповіді його не має.', noneFound: 'Жодне показане значення не містить «{text}».',
    days: 'Дні', from: 'від', to: 'до', can: 'могло бути', must: 'мусило бути', certainty: 'Вимога', edtf: 'Рік, місяць або день: 2019, 2019-07 або 2019-07-08.', notDate: 'Це не дата, яку можна прочитати. Очікувано: ', noDay: 'Ця дата нічого не обмежує; напишіть рік, місяць або день.', reversed: 'Перший день пізніший за останній.', set: 'Запитати', span: '{name}, {certainty}: від {from} до {to}', open: 'будь-який день',
    none: 'Жоден предмет цьому не відповідає. Це нічого не каже про те, що не задокументовано.', noneYet: 'Ще нічого не записано. Предмети з’являться тут, коли їх зафіксують або імпортують.', problem: 'Цю адресу неможливо прочитати, за нею нічого не запитано. Для {name} стоїть «{found}»; очікувано: ',
    item: 'предмет', mark: 'маркування', dates: 'дні', place: 'місце', inCase: 'справа', hits: 'Предмети, що відповідають', keys: 'Стрілки ведуть списком, Enter відкриває предмет.', row: '{name} {days}', noDays: 'день не вказано', before: 'до {day}', after: 'від {day}', between: 'від {from} до {to}', notListed: 'Ще не в списку; прийде з наступною сторінкою.', within: '±{km} км',
    moved: 'Поки цей список читали, запечатано нове: сторінки належать різним станам журналу.', again: 'Запитати знову', stretch: 'Далі від предмета {row}', stretchBack: 'Предмети до {row}', printed: 'На папері: перші {shown} із {count} предметів.', sort: 'Порядок',
    inWork: 'Створюється покажчик: {done} із {of}.', left: '{seconds, plural, one {Ще близько # секунди.} few {Ще близько # секунд.} many {Ще близько # секунд.} other {Ще близько # секунди.}}', inWorkNote: 'Запит чекає й отримає відповідь сам.', onlyMarks: 'Тут шукається лише маркування; решта запиту цей вигляд не звужує.', marksEmpty: 'Введіть маркування вище; його збіги стануть тут по одному.',
  },
  ar: {
    title: 'البحث', lede: 'كل القطع دفعة واحدة: بعلاماتها والكلمات والأيام والأماكن. لا يُؤخذ رقم محل رقم آخر أبدًا؛ وما لم يوثَّق لا يُعثر عليه.',
    text: 'كلمات', textNote: 'يجب أن ترد كل منها فيما قيل عن القطعة', narrow: 'تضييق', views: 'الجواب في', list: 'القطع', marks: 'علامة علامة', map: 'الخريطة', charts: 'الرسوم البيانية',
    count: '{count, plural, zero {لا قطع} one {قطعة واحدة} two {قطعتان} few {# قطع} many {# قطعة} other {# قطعة}}', grades: 'بحسب أفضل علاماتها: تطابق {fits, number}، قد تطابق {may, number}، غير مستبعدة {torn, number}', asked: 'المطلوب', remove: 'إزالة {part}', clear: 'مسح الكل', part: '{name}: {value}',
    find: 'البحث عن قيمة', without: '{count, plural, zero {لا قطع بلا قيمة} one {قطعة واحدة بلا قيمة} two {قطعتان بلا قيمة} few {# قطع بلا قيمة} many {# قطعة بلا قيمة} other {# قطعة بلا قيمة}}', further: '{count, plural, zero {لا قيم أخرى} one {قيمة أخرى غير مدرجة} two {قيمتان أخريان غير مدرجتين} few {# قيم أخرى غير مدرجة} many {# قيمة أخرى غير مدرجة} other {# قيمة أخرى غير مدرجة}}', noValue: 'ليس لأي قطعة في الجواب قيمة.', noneFound: 'لا قيمة مدرجة تحتوي «{text}».',
    days: 'الأيام', from: 'من', to: 'إلى', can: 'يمكن أن يكون', must: 'يجب أن يكون', certainty: 'الشرط', edtf: 'سنة أو شهر أو يوم، مثل 2019 أو 2019-07 أو 2019-07-08.', notDate: 'ليس تاريخًا يمكن قراءته. المتوقع: ', noDay: 'لا يضع هذا التاريخ حدًا؛ اكتب سنة أو شهرًا أو يومًا.', reversed: 'اليوم الأول بعد الأخير.', set: 'اسأل', span: '{name}، {certainty}: من {from} إلى {to}', open: 'أي يوم',
    none: 'لا قطعة تجيب عن هذا. وهذا لا يقول شيئًا عما لم يوثَّق.', noneYet: 'لم يُسجَّل شيء بعد. تظهر القطع هنا متى سُجلت أو استُوردت.', problem: 'لا يمكن قراءة هذا العنوان ولم يُسأل به عن شيء. «{found}» مكتوب في {name}؛ والمتوقع: ',
    item: 'القطعة', mark: 'العلامة', dates: 'الأيام', place: 'المكان', inCase: 'القضية', hits: 'القطع التي تجيب', keys: 'الأسهم تتنقل في القائمة، وEnter يفتح القطعة.', row: '{name} {days}', noDays: 'لم يُذكر يوم', before: 'حتى {day}', after: 'من {day}', between: 'من {from} إلى {to}', notListed: 'ليست في القائمة بعد؛ تأتي مع الصفحة التالية.', within: '±{km} كم',
    moved: 'خُتم المزيد أثناء قراءة هذه القائمة: الصفحات من حالات مختلفة للسجل.', again: 'اسأل من جديد', stretch: 'المتابعة من القطعة {row}', stretchBack: 'القطع قبل {row}', printed: 'على الورق: أول {shown} من {count} قطعة.', sort: 'الترتيب',
    inWork: 'يجري إعداد الفهرس: {done} من {of}.', left: '{seconds, plural, zero {لم يبق شيء} one {بقيت ثانية واحدة تقريبًا} two {بقيت ثانيتان تقريبًا} few {بقيت # ثوان تقريبًا} many {بقيت # ثانية تقريبًا} other {بقيت # ثانية تقريبًا}}', inWorkNote: 'ينتظر ما سُئل عنه ويُجاب من تلقاء نفسه.', onlyMarks: 'لا يُبحث هنا إلا عن العلامة؛ وباقي السؤال لا يضيّق هذا العرض.', marksEmpty: 'اكتب علامة في الأعلى؛ وتظهر نتائجها هنا واحدة واحدة.',
  },
})
