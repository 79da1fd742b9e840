/**
 * Words of the reasons of a comparison, of the fields of an entry and of bands.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const reasonWords = catalog({
  en: {
    STRONG: 'strong', PROBABLE: 'probable', POSSIBLE: 'possible', WEAK: 'weak', same: 'the same word', 'same-sound': 'sounds the same', spelling: 'another spelling', 'same-name': 'another form of the name',
    'short-form': 'a short form', initial: 'an initial', translated: 'translated', number: 'the same number', joined: 'written together or apart', 'cut-off': 'cut off', alone: 'stands alone',
    identical: 'letter by letter the same', 'same-but-for-signs': 'the same but for signs and capitals', 'another-script': 'written in another script', 'another-order': 'words in another order',
    'words-left-out': 'words of one are missing in the other', 'left-out-in-brackets': 'words in brackets are missing', 'words-differ': 'words differ', 'number-differs': 'a number in the name differs',
    'generation-differs': 'another generation (junior, senior)', 'gender-differs': 'forms of man and woman', 'form-same-class': 'the same kind of company form', 'form-differs': 'another company form',
    'form-missing': 'a company form on one side only', 'no-word-in-common': 'no word in common', 'no-words': 'no words to compare',
    'only-a-form': 'nothing but a company form', 'tells-little': 'many bear so short or common a name', 'look-alike': 'signs that look alike, such as I and l', 'birth-same-day': 'born on the same day', 'birth-windows-meet': 'dates of birth can be one',
    'birth-slip-of-one-part': 'dates of birth differ in one part', 'birth-differ': 'dates of birth differ', 'number-in-common': 'a number of one register in common', 'number-of-register-differs': 'numbers of one register differ',
    'country-in-common': 'a country in common', 'country-differs': 'countries differ', 'quality-primary': 'main name', 'quality-good': 'alias', 'quality-low': 'weak alias, as the issuer says', 'quality-former': 'former name',
    'quality-original-script': 'in the original script', 'field-kind': 'kind', 'field-names': 'names', 'field-born': 'date of birth', 'field-countries': 'countries', 'field-identifiers': 'numbers', 'field-programme': 'programme',
    'field-listedOn': 'day of listing', 'field-notes': 'what could not be read',
  },
  fr: {
    STRONG: 'forte', PROBABLE: 'probable', POSSIBLE: 'possible', WEAK: 'faible', same: 'le même mot', 'same-sound': 'même son', spelling: 'autre graphie', 'same-name': 'autre forme du nom', 'short-form': 'forme courte',
    initial: 'une initiale', translated: 'traduit', number: 'le même nombre', joined: 'écrit en un ou plusieurs mots', 'cut-off': 'coupé', alone: 'seul', identical: 'identique à la lettre',
    'same-but-for-signs': 'identique aux signes et majuscules près', 'another-script': 'écrit dans une autre écriture', 'another-order': 'mots dans un autre ordre', 'words-left-out': 'des mots de l’un manquent à l’autre',
    'left-out-in-brackets': 'des mots entre parenthèses manquent', 'words-differ': 'des mots diffèrent', 'number-differs': 'un nombre du nom diffère', 'generation-differs': 'autre génération (junior, senior)',
    'gender-differs': 'formes d’homme et de femme', 'form-same-class': 'même type de forme sociale', 'form-differs': 'autre forme sociale', 'form-missing': 'forme sociale d’un seul côté', 'no-word-in-common': 'aucun mot commun',
    'no-words': 'aucun mot à comparer',
    'only-a-form': 'rien qu’une forme sociale', 'tells-little': 'un nom si court ou si courant que beaucoup le portent', 'look-alike': 'signes qui se ressemblent, tels I et l', 'birth-same-day': 'né le même jour', 'birth-windows-meet': 'dates de naissance compatibles', 'birth-slip-of-one-part': 'dates de naissance différentes d’une partie',
    'birth-differ': 'dates de naissance différentes', 'number-in-common': 'un numéro d’un même registre en commun', 'number-of-register-differs': 'numéros d’un même registre différents', 'country-in-common': 'un pays en commun',
    'country-differs': 'pays différents', 'quality-primary': 'nom principal', 'quality-good': 'alias', 'quality-low': 'alias faible, selon l’éditeur', 'quality-former': 'ancien nom',
    'quality-original-script': 'dans l’écriture d’origine', 'field-kind': 'type', 'field-names': 'noms', 'field-born': 'date de naissance', 'field-countries': 'pays', 'field-identifiers': 'numéros', 'field-programme': 'programme',
    'field-listedOn': 'jour d’inscription', 'field-notes': 'ce qui n’a pu être lu',
  },
  uk: {
    STRONG: 'сильна', PROBABLE: 'імовірна', POSSIBLE: 'можлива', WEAK: 'слабка', same: 'те саме слово', 'same-sound': 'звучить так само', spelling: 'інше написання', 'same-name': 'інша форма імені', 'short-form': 'коротка форма',
    initial: 'ініціал', translated: 'переклад', number: 'те саме число', joined: 'разом чи окремо', 'cut-off': 'обрізано', alone: 'без пари', identical: 'літера в літеру',
    'same-but-for-signs': 'те саме, крім знаків і великих літер', 'another-script': 'іншим письмом', 'another-order': 'інший порядок слів', 'words-left-out': 'слів однієї немає в іншій',
    'left-out-in-brackets': 'немає слів у дужках', 'words-differ': 'слова різняться', 'number-differs': 'число в назві інше', 'generation-differs': 'інше покоління (молодший, старший)', 'gender-differs': 'чоловіча й жіноча форми',
    'form-same-class': 'та сама форма товариства', 'form-differs': 'інша форма товариства', 'form-missing': 'форма товариства лише з одного боку', 'no-word-in-common': 'немає спільних слів',
    'no-words': 'немає слів для порівняння',
    'only-a-form': 'лише форма товариства', 'tells-little': 'таке коротке чи поширене ім’я має багато хто', 'look-alike': 'знаки, схожі на вигляд, як I та l', 'birth-same-day': 'народився того самого дня', 'birth-windows-meet': 'дати народження сумісні', 'birth-slip-of-one-part': 'дати народження різняться частиною',
    'birth-differ': 'дати народження різні', 'number-in-common': 'спільний номер одного реєстру', 'number-of-register-differs': 'номери одного реєстру різні', 'country-in-common': 'спільна країна',
    'country-differs': 'країни різні', 'quality-primary': 'основне ім’я', 'quality-good': 'інше ім’я', 'quality-low': 'слабке інше ім’я, за видавцем', 'quality-former': 'колишнє ім’я',
    'quality-original-script': 'оригінальним письмом', 'field-kind': 'вид', 'field-names': 'імена', 'field-born': 'дата народження', 'field-countries': 'країни', 'field-identifiers': 'номери', 'field-programme': 'програма',
    'field-listedOn': 'день внесення', 'field-notes': 'непрочитане',
  },
  ar: {
    STRONG: 'قوية', PROBABLE: 'محتملة', POSSIBLE: 'ممكنة', WEAK: 'ضعيفة', same: 'الكلمة نفسها', 'same-sound': 'اللفظ نفسه', spelling: 'كتابة أخرى', 'same-name': 'صيغة أخرى للاسم', 'short-form': 'صيغة مختصرة', initial: 'حرف أول',
    translated: 'مترجمة', number: 'العدد نفسه', joined: 'موصولة أو مفصولة', 'cut-off': 'مبتورة', alone: 'بلا مقابل', identical: 'مطابق حرفًا بحرف', 'same-but-for-signs': 'نفسه عدا العلامات والأحرف الكبيرة',
    'another-script': 'بخط كتابة آخر', 'another-order': 'ترتيب آخر للكلمات', 'words-left-out': 'كلمات ناقصة في أحدهما', 'left-out-in-brackets': 'كلمات بين قوسين ناقصة', 'words-differ': 'كلمات مختلفة',
    'number-differs': 'عدد في الاسم مختلف', 'generation-differs': 'جيل آخر', 'gender-differs': 'صيغتا مذكر ومؤنث', 'form-same-class': 'شكل الشركة نفسه', 'form-differs': 'شكل شركة آخر', 'form-missing': 'شكل الشركة في جانب واحد',
    'no-word-in-common': 'لا كلمة مشتركة', 'no-words': 'لا كلمات للمقارنة',
    'only-a-form': 'شكل شركة لا غير', 'tells-little': 'اسم قصير أو شائع يحمله كثيرون', 'look-alike': 'علامات متشابهة الشكل، مثل I وl', 'birth-same-day': 'مولود في اليوم نفسه', 'birth-windows-meet': 'تاريخا الميلاد متوافقان', 'birth-slip-of-one-part': 'تاريخا الميلاد يختلفان في جزء',
    'birth-differ': 'تاريخا الميلاد مختلفان', 'number-in-common': 'رقم مشترك من سجل واحد', 'number-of-register-differs': 'أرقام سجل واحد مختلفة', 'country-in-common': 'بلد مشترك', 'country-differs': 'البلدان مختلفة',
    'quality-primary': 'الاسم الرئيسي', 'quality-good': 'اسم آخر', 'quality-low': 'اسم آخر ضعيف بحسب الناشر', 'quality-former': 'اسم سابق', 'quality-original-script': 'بالخط الأصلي', 'field-kind': 'النوع',
    'field-names': 'الأسماء', 'field-born': 'تاريخ الميلاد', 'field-countries': 'البلدان', 'field-identifiers': 'الأرقام', 'field-programme': 'البرنامج', 'field-listedOn': 'يوم الإدراج', 'field-notes': 'ما تعذّرت قراءته',
  },
})
