/**
 * Words of what else a mapping can say: when a statement is made and how often, what else is to be known of a column, and why a mapping does not fit yet.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const moreWords = catalog({
  en: {
    'as-json-list': 'list in square brackets (JSON)', 'as-spread': 'several columns side by side', to: 'Up to the column', 'way-header': 'the header over', 'way-keyed': 'the row that this names', keyedStatement: 'Statement of that row', keyedColumn: 'Column that names the row',
    whenAll: 'Only where all of these say something', unlessAll: 'Only where all of these say nothing', addColumn: 'Add a column to “{to}”', takeColumn: 'Take {column} out of “{to}”', noColumns: 'no column', orOnce: 'one also where the list says nothing',
    howOften: 'How many statements', 'once-no': 'each row makes its own', 'once-all': 'all rows make one together', 'once-some': 'rows that say the same in these make one together', onceHint: 'What rows share uses only these columns; nothing is taken from the first row that came.', statementName: 'Name in this mapping',
    moreOfColumn: 'More about this column', absent: 'Texts that say nothing, one a line', values: 'Words of the sheet and what they mean, one a line: word = meaning', valuesFault: 'Line {line}: expected word = meaning.', centuryFrom: 'Two digits of a year begin with', expected: 'each row should say something here', conditions: 'When, how often, under which name',
    faultExpected: 'expected:', faultFound: 'found:', 'fault-not-json': 'No JSON', 'fault-not-an-object': 'No object', 'fault-format-unknown': 'Another format', 'fault-member-unknown': 'A member that a mapping does not have', 'fault-member-invalid': 'This does not fit', 'fault-column-unknown': 'No column has this name', 'fault-statement-unknown': 'No statement has this name', 'fault-kind-unknown': 'No such kind', 'fault-name-twice': 'The name stands twice', 'fault-expression-invalid': 'This cannot be filled so',
    toFault: 'Go to it',
  },
  fr: {
    'as-json-list': 'liste entre crochets (JSON)', 'as-spread': 'plusieurs colonnes côte à côte', to: 'Jusqu’à la colonne', 'way-header': 'l’en-tête de', 'way-keyed': 'la ligne que ceci nomme', keyedStatement: 'Énoncé de cette ligne', keyedColumn: 'Colonne qui nomme la ligne',
    whenAll: 'Seulement où toutes celles-ci disent quelque chose', unlessAll: 'Seulement où toutes celles-ci ne disent rien', addColumn: 'Ajouter une colonne à « {to} »', takeColumn: 'Retirer {column} de « {to} »', noColumns: 'aucune colonne', orOnce: 'un aussi où la liste ne dit rien',
    howOften: 'Combien d’énoncés', 'once-no': 'chaque ligne fait le sien', 'once-all': 'toutes les lignes en font un ensemble', 'once-some': 'les lignes qui disent la même chose dans celles-ci en font un ensemble', onceHint: 'Ce que des lignes partagent n’utilise que ces colonnes ; rien n’est pris de la première ligne venue.', statementName: 'Nom dans cette correspondance',
    moreOfColumn: 'Plus sur cette colonne', absent: 'Textes qui ne disent rien, un par ligne', values: 'Mots de la feuille et leur sens, un par ligne : mot = sens', valuesFault: 'Ligne {line} : attendu mot = sens.', centuryFrom: 'Deux chiffres d’année commencent à', expected: 'chaque ligne devrait dire quelque chose ici', conditions: 'Quand, combien de fois, sous quel nom',
    faultExpected: 'attendu :', faultFound: 'trouvé :', 'fault-not-json': 'Pas du JSON', 'fault-not-an-object': 'Pas un objet', 'fault-format-unknown': 'Un autre format', 'fault-member-unknown': 'Un membre qu’une correspondance n’a pas', 'fault-member-invalid': 'Ceci ne convient pas', 'fault-column-unknown': 'Aucune colonne n’a ce nom', 'fault-statement-unknown': 'Aucun énoncé n’a ce nom', 'fault-kind-unknown': 'Genre inconnu', 'fault-name-twice': 'Le nom figure deux fois', 'fault-expression-invalid': 'Cela ne peut être rempli ainsi',
    toFault: 'Y aller',
  },
  uk: {
    'as-json-list': 'список у квадратних дужках (JSON)', 'as-spread': 'кілька стовпців поруч', to: 'До стовпця', 'way-header': 'заголовок над', 'way-keyed': 'рядок, який це називає', keyedStatement: 'Твердження того рядка', keyedColumn: 'Стовпець, що називає рядок',
    whenAll: 'Лише де всі ці щось кажуть', unlessAll: 'Лише де всі ці нічого не кажуть', addColumn: 'Додати стовпець до «{to}»', takeColumn: 'Прибрати {column} із «{to}»', noColumns: 'жодного стовпця', orOnce: 'одне й там, де список нічого не каже',
    howOften: 'Скільки тверджень', 'once-no': 'кожен рядок робить своє', 'once-all': 'усі рядки роблять одне спільне', 'once-some': 'рядки, що кажуть у цих те саме, роблять одне спільне', onceHint: 'Спільне для рядків бере лише ці стовпці; з першого рядка нічого не береться.', statementName: 'Ім’я в цій відповідності',
    moreOfColumn: 'Більше про цей стовпець', absent: 'Тексти, що нічого не кажуть, по одному в рядку', values: 'Слова таблиці та їхнє значення, по одному в рядку: слово = значення', valuesFault: 'Рядок {line}: очікується слово = значення.', centuryFrom: 'Дві цифри року починаються з', expected: 'кожен рядок має тут щось казати', conditions: 'Коли, скільки разів, під яким іменем',
    faultExpected: 'очікується:', faultFound: 'знайдено:', 'fault-not-json': 'Не JSON', 'fault-not-an-object': 'Не об’єкт', 'fault-format-unknown': 'Інший формат', 'fault-member-unknown': 'Такого члена у відповідності немає', 'fault-member-invalid': 'Це не підходить', 'fault-column-unknown': 'Стовпця з таким ім’ям немає', 'fault-statement-unknown': 'Твердження з таким ім’ям немає', 'fault-kind-unknown': 'Такого виду немає', 'fault-name-twice': 'Ім’я стоїть двічі', 'fault-expression-invalid': 'Так це не заповнити',
    toFault: 'Перейти туди',
  },
  ar: {
    'as-json-list': 'قائمة بين قوسين مربعين (JSON)', 'as-spread': 'عدة أعمدة متجاورة', to: 'حتى العمود', 'way-header': 'العنوان فوق', 'way-keyed': 'الصف الذي يسميه هذا', keyedStatement: 'إفادة ذلك الصف', keyedColumn: 'العمود الذي يسمي الصف',
    whenAll: 'فقط حيث تقول كل هذه شيئًا', unlessAll: 'فقط حيث لا تقول كل هذه شيئًا', addColumn: 'إضافة عمود إلى «{to}»', takeColumn: 'إخراج {column} من «{to}»', noColumns: 'لا عمود', orOnce: 'واحدة أيضًا حيث لا تقول القائمة شيئًا',
    howOften: 'كم إفادة', 'once-no': 'كل صف يصنع إفادته', 'once-all': 'كل الصفوف تصنع واحدة معًا', 'once-some': 'الصفوف التي تقول الشيء نفسه في هذه تصنع واحدة معًا', onceHint: 'ما تتقاسمه الصفوف لا يستعمل إلا هذه الأعمدة؛ ولا يؤخذ شيء من أول صف جاء.', statementName: 'الاسم في هذه المطابقة',
    moreOfColumn: 'المزيد عن هذا العمود', absent: 'نصوص لا تقول شيئًا، واحد في كل سطر', values: 'كلمات الجدول ومعانيها، واحدة في كل سطر: كلمة = معنى', valuesFault: 'السطر {line}: المتوقع كلمة = معنى.', centuryFrom: 'رقما السنة يبدآن من', expected: 'يجب أن يقول كل صف شيئًا هنا', conditions: 'متى، وكم مرة، وبأي اسم',
    faultExpected: 'المتوقع:', faultFound: 'الموجود:', 'fault-not-json': 'ليس JSON', 'fault-not-an-object': 'ليس كائنًا', 'fault-format-unknown': 'صيغة أخرى', 'fault-member-unknown': 'عضو لا تعرفه المطابقة', 'fault-member-invalid': 'هذا لا يناسب', 'fault-column-unknown': 'لا عمود بهذا الاسم', 'fault-statement-unknown': 'لا إفادة بهذا الاسم', 'fault-kind-unknown': 'لا نوع كهذا', 'fault-name-twice': 'الاسم مكرر', 'fault-expression-invalid': 'لا يُملأ هكذا',
    toFault: 'الذهاب إليه',
  },
})
