/**
 * Words of the charts: what each counts, and why an item is counted nowhere.
 * @module
 */
import { catalog } from '../../words/catalog.ts'
import { names } from '../../words/names.ts'

export const chartTitles = names({
  class: ['Par classe', 'За класом', 'بحسب الفئة', 'By class'], 'made-in': ['Pays de fabrication', 'Країна виробництва', 'بلد الصنع', 'Country of make'], 'year-of-make': ['Année de fabrication', 'Рік виготовлення', 'سنة الصنع', 'Year of make'], 'age-at-recovery': ['Âge à la récupération', 'Вік при вилученні', 'العمر عند الضبط', 'Age at recovery'],
  'production-to-use': ['De la fabrication à l’utilisation', 'Від виготовлення до застосування', 'من الصنع إلى الاستعمال', 'From production to use'], 'case-size': ['Dossiers dont dépend le compte', 'Справи, від яких залежить підрахунок', 'القضايا التي يتوقف عليها العدّ', 'Cases that the count hangs on'], 'found-in': ['Pays de découverte', 'Країна знахідки', 'بلد العثور', 'Country found in'],
  team: ['Par équipe de documentation', 'За тим, хто документував', 'بحسب من وثّق', 'By documenting team'], custodian: ['Par détenteur', 'За зберігачем', 'بحسب الحائز', 'By custodian'], source: ['Par pièce source', 'За документом-джерелом', 'بحسب الوثيقة المصدر', 'By source document'],
})

export const chartNotes = names({
  class: ['Objets selon la classe qui est dite d’eux ; possible : plusieurs classes sont dites.', 'Предмети за класом, який про них сказано; можливо: сказано кілька класів.', 'القطع بحسب الفئة التي قيلت عنها؛ الممكن: قيلت عدة فئات.', 'Items by the class that is said of them; possible: several classes are said.'],
  'made-in': ['Objets selon le pays où ils sont dits fabriqués ; possible : plusieurs pays sont dits.', 'Предмети за країною, де їх, як сказано, виготовлено; можливо: сказано кілька країн.', 'القطع بحسب البلد الذي قيل إنها صُنعت فيه؛ الممكن: قيلت عدة بلدان.', 'Items by the country in which they are said to be made; possible: several countries are said.'],
  'year-of-make': ['Objets dont tous les jours possibles de fabrication tombent dans l’année ; possible : une partie.', 'Предмети, усі можливі дні виготовлення яких лежать у році; можливо: частина з них.', 'القطع التي تقع كل أيام صنعها الممكنة في السنة؛ الممكن: بعضها.', 'Items all of whose possible days of make lie in the year; possible: some of them do.'],
  'age-at-recovery': ['Années entre la fabrication et la récupération, entre la plus courte et la plus longue durée possible.', 'Роки від виготовлення до вилучення, між найкоротшим і найдовшим можливим строком.', 'السنوات بين الصنع والضبط، بين أقصر مدة ممكنة وأطولها.', 'Years from make to recovery, between the shortest and the longest time that is possible.'],
  'production-to-use': ['Jours entre la fabrication et l’utilisation, entre la plus courte et la plus longue durée possible.', 'Дні від виготовлення до застосування, між найкоротшим і найдовшим можливим строком.', 'الأيام بين الصنع والاستعمال، بين أقصر مدة ممكنة وأطولها.', 'Days from make to use, between the shortest and the longest time that is possible.'],
  'case-size': ['Objets selon leur dossier : peu de grands dossiers portent-ils le compte ?', 'Предмети за справою: чи тримають підрахунок кілька великих справ?', 'القطع بحسب قضيتها: هل تحمل قضايا كبيرة قليلة هذا العدّ؟', 'Items by their case: do few large cases carry the count?'],
  'found-in': ['Objets selon le pays où ils ont été récupérés, sinon documentés, sinon utilisés.', 'Предмети за країною, де їх вилучено, інакше задокументовано, інакше застосовано.', 'القطع بحسب البلد الذي ضُبطت فيه، وإلا وُثقت فيه، وإلا استُعملت فيه.', 'Items by the country in which they were recovered, else documented, else used.'],
  team: ['Objets selon qui les a documentés : les équipes de leurs séances de documentation, sinon qui les a consignés.', 'Предмети за тим, хто їх задокументував: команди документування, інакше той, хто їх записав.', 'القطع بحسب من وثّقها: فرق جلسات توثيقها، وإلا فمن سجّلها.', 'Items by who documented them: the teams of their documentation events, else whoever recorded them.'],
  custodian: ['Objets selon qui les détient.', 'Предмети за тим, хто їх зберігає.', 'القطع بحسب من يحوزها.', 'Items by who holds them.'],
  source: ['Objets selon les pièces dont ils ont été consignés.', 'Предмети за документами, з яких їх записано.', 'القطع بحسب الوثائق التي سُجلت منها.', 'Items by the documents that they were recorded from.'],
})

export const chartWords = catalog({
  en: {
    certain: 'certain', possible: 'possible besides', value: 'value', counted: '{count, plural, one {Of # item} other {Of # items}}', notCounted: 'not counted: {list}', because: '{count, number}: {reason}', allCounted: 'all are counted',
    sample: '{cases, plural, one {From # case} other {From # cases}}; the largest gives {share} %. Counted is what was documented, not what there is.', none: 'No item of the answer can be counted here.', ask: 'Ask for {value}', unask: 'Ask without it', more: 'All {count} bars', fewer: 'The first {count} bars', table: 'As a table', save: 'Save', years: '{from} to {to} years', days: '{from} to {to} days', hatched: 'Solid: so for certain. Hatched: it can be so; one item can stand in several bars.', narrows: 'A bar narrows the search; once more takes it back.', notDrawn: 'This browser could not draw the picture.', question: 'Asked: {question}', everything: 'all items', taken: 'As of {size} entries of the log.',
  },
  fr: {
    certain: 'certain', possible: 'possible en plus', value: 'valeur', counted: '{count, plural, one {Sur # objet} many {Sur # objets} other {Sur # objets}}', notCounted: 'non comptés : {list}', because: '{count, number} : {reason}', allCounted: 'tous sont comptés',
    sample: '{cases, plural, one {De # dossier} many {De # dossiers} other {De # dossiers}} ; le plus grand en donne {share} %. Est compté ce qui a été documenté, non ce qui existe.', none: 'Aucun objet de la réponse ne peut être compté ici.', ask: 'Demander {value}', unask: 'Demander sans', more: 'Les {count} barres', fewer: 'Les {count} premières barres', table: 'En tableau', save: 'Enregistrer', years: '{from} à {to} ans', days: '{from} à {to} jours', hatched: 'Plein : certain. Hachuré : possible ; un objet peut figurer dans plusieurs barres.', narrows: 'Une barre restreint la recherche ; encore une fois la rétablit.', notDrawn: 'Ce navigateur n’a pas pu dessiner l’image.', question: 'Demandé : {question}', everything: 'tous les objets', taken: 'État : {size} entrées du journal.',
  },
  uk: {
    certain: 'напевно', possible: 'можливо ще', value: 'значення', counted: '{count, plural, one {Із # предмета} few {Із # предметів} many {Із # предметів} other {Із # предмета}}', notCounted: 'не пораховано: {list}', because: '{count, number}: {reason}', allCounted: 'пораховано всі',
    sample: '{cases, plural, one {Із # справи} few {Із # справ} many {Із # справ} other {Із # справи}}; найбільша дає {share} %. Пораховано те, що задокументовано, а не те, що є.', none: 'Жоден предмет відповіді тут не можна порахувати.', ask: 'Запитати {value}', unask: 'Запитати без цього', more: 'Усі смуги: {count}', fewer: 'Перші смуги: {count}', table: 'Таблицею', save: 'Зберегти', years: 'від {from} до {to} років', days: 'від {from} до {to} днів', hatched: 'Суцільне: напевно так. Штриховане: може бути так; один предмет може бути в кількох смугах.', narrows: 'Смуга звужує пошук; ще раз — повертає.', notDrawn: 'Цей браузер не зміг накреслити зображення.', question: 'Запитано: {question}', everything: 'усі предмети', taken: 'Стан: {size} записів журналу.',
  },
  ar: {
    certain: 'مؤكد', possible: 'ممكن زيادةً', value: 'القيمة', counted: '{count, plural, zero {من لا شيء} one {من قطعة واحدة} two {من قطعتين} few {من # قطع} many {من # قطعة} other {من # قطعة}}', notCounted: 'غير محسوب: {list}', because: '{count, number}: {reason}', allCounted: 'كلها محسوبة',
    sample: '{cases, plural, zero {من لا قضايا} one {من قضية واحدة} two {من قضيتين} few {من # قضايا} many {من # قضية} other {من # قضية}}؛ أكبرها تعطي {share} %. المحسوب ما وُثق، لا ما هو موجود.', none: 'لا قطعة من الجواب يمكن حسابها هنا.', ask: 'اسأل عن {value}', unask: 'اسأل بدونه', more: 'كل الأعمدة: {count}', fewer: 'أول الأعمدة: {count}', table: 'جدولًا', save: 'حفظ', years: 'من {from} إلى {to} سنة', days: 'من {from} إلى {to} يومًا', hatched: 'المصمت: مؤكد. المخطط: ممكن؛ وقد تقع قطعة واحدة في عدة أعمدة.', narrows: 'العمود يضيّق البحث، ومرة أخرى يعيده.', notDrawn: 'لم يستطع هذا المتصفح رسم الصورة.', question: 'المطلوب: {question}', everything: 'كل القطع', taken: 'بحسب {size} قيدًا في السجل.',
  },
})
