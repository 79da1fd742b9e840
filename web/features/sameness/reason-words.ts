/**
 * Words of what speaks for and against sameness: of names, of numbers, and of where a candidate stands.
 * @module
 */
import { names } from '../../words/names.ts'

export const nameReasonWords = names({
  'identical': ['les mêmes lettres', 'ті самі літери', 'الأحرف نفسها', 'the same letters'], 'same-but-for-signs': ['les mêmes, majuscules et signes mis à part', 'те саме, крім великих літер і знаків', 'نفسه عدا الأحرف الكبيرة والعلامات', 'the same but for capitals, marks and signs'],
  'another-script': ['écrit dans une autre écriture', 'написано іншим письмом', 'مكتوب بخط آخر', 'written in another script'], 'another-order': ['les mots dans un autre ordre', 'слова в іншому порядку', 'الكلمات بترتيب آخر', 'the words stand in another order'],
  'words-left-out': ['des mots de l’un manquent dans l’autre', 'слів одного немає в іншому', 'كلمات في أحدهما ليست في الآخر', 'words of one are not in the other'], 'left-out-in-brackets': ['ce qui est entre parenthèses manque dans l’autre', 'того, що в дужках, немає в іншому', 'ما بين القوسين ليس في الآخر', 'what stands in brackets is not in the other'],
  'words-differ': ['chacun a un mot que l’autre n’a pas', 'у кожному є слово, якого немає в іншому', 'في كل منهما كلمة ليست في الآخر', 'each has a word that the other has not'], 'number-differs': ['les nombres diffèrent', 'числа різняться', 'الأرقام مختلفة', 'the numbers in them differ'],
  'generation-differs': ['les générations diffèrent', 'покоління різняться', 'الأجيال مختلفة', 'the generations differ'], 'gender-differs': ['la forme de l’autre genre', 'форма іншого роду', 'صيغة الجنس الآخر', 'the form of the other gender'],
  'form-same-class': ['formes juridiques d’une même classe', 'правові форми одного класу', 'شكلان قانونيان من صنف واحد', 'legal forms of one class'], 'form-differs': ['formes juridiques de deux classes', 'правові форми двох класів', 'شكلان قانونيان من صنفين', 'legal forms of two classes'],
  'form-missing': ['l’un n’a pas de forme juridique', 'в одного немає правової форми', 'أحدهما بلا شكل قانوني', 'one has no legal form'], 'no-word-in-common': ['aucun mot commun', 'немає спільних слів', 'لا كلمة مشتركة', 'no word in common'], 'no-words': ['aucune lettre à comparer', 'немає літер для порівняння', 'لا أحرف للمقارنة', 'no letters to compare'],
  'only-a-form': ['rien qu’une forme juridique', 'лише правова форма', 'شكل قانوني لا غير', 'nothing but a legal form'], 'tells-little': ['un nom si court ou si courant que beaucoup le portent', 'таке коротке чи поширене ім’я має багато хто', 'اسم قصير أو شائع يحمله كثيرون', 'many bear so short or common a name'],
})

export const wordPairWords = names({
  'same': ['le même', 'те саме', 'نفسها', 'the same'], 'same-sound': ['se prononce pareil', 'звучить так само', 'النطق نفسه', 'sounds the same'], 'spelling': ['orthographe proche', 'схоже написання', 'كتابة متقاربة', 'spelled alike'], 'same-name': ['formes d’un même nom', 'форми одного імені', 'صيغتان لاسم واحد', 'forms of one name'],
  'short-form': ['forme courte', 'скорочена форма', 'صيغة مختصرة', 'a short form'], 'initial': ['initiale', 'ініціал', 'حرف أول', 'an initial'], 'translated': ['même sens', 'одне значення', 'معنى واحد', 'one meaning'], 'number': ['le même nombre', 'те саме число', 'الرقم نفسه', 'the same number'],
  'joined': ['écrit en un mot et en plusieurs', 'написано разом і окремо', 'مكتوبة كلمة وكلمات', 'written as one and as several'], 'cut-off': ['coupé', 'обрізано', 'مبتورة', 'cut off'], 'look-alike': ['signes qui se ressemblent, tels I et l', 'знаки, схожі на вигляд, як I та l', 'علامات متشابهة الشكل، مثل I وl', 'signs that look alike, such as I and l'], 'alone': ['seul', 'без пари', 'وحدها', 'stands alone'],
})

export const relationWords = names({
  'same': ['un même numéro', 'один номер', 'رقم واحد', 'one number'], 'same-for-a-time': ['un même numéro, qui est réattribué à d’autres', 'один номер, який згодом дають іншим', 'رقم واحد يُعطى لغيره لاحقًا', 'one number, which is given again to others'],
  'can-be-same': ['des numéros qui peuvent n’en être qu’un', 'номери, що можуть бути одним', 'رقمان قد يكونان واحدًا', 'numbers that can be one'], 'differ-one-wrong': ['deux numéros, dont un à clé fausse', 'два номери, в одного хибна контрольна цифра', 'رقمان، رقم تحقق أحدهما خاطئ', 'two numbers, one with a wrong check digit'],
  'same-at-other-times': ['un même numéro, à des moments qui ne se recoupent pas : ne dit rien', 'один номер, у часи, що не перетинаються: нічого не каже', 'رقم واحد في أوقات لا تلتقي: لا يقول شيئًا', 'one number, at times that do not meet: it says nothing'], 'differ-at-other-times': ['deux numéros, à des moments qui ne se recoupent pas : ne disent rien', 'два номери, у часи, що не перетинаються: нічого не кажуть', 'رقمان في أوقات لا تلتقي: لا يقولان شيئًا', 'two numbers, at times that do not meet: they say nothing'],
  'differ': ['deux numéros d’un registre', 'два номери одного реєстру', 'رقمان في سجل واحد', 'two numbers of one register'], 'kept-apart': ['distincts : deux numéros justes d’un registre qui n’en donne qu’un', 'розділено двома правильними номерами реєстру, що дає лише один', 'متمايزان: رقمان صحيحان في سجل يعطي رقمًا واحدًا', 'kept apart by two right numbers of a register that gives one'],
})

export const standingWords = names({
  'open': ['à décider', 'не вирішено ще', 'لم يُنظر فيه', 'to be decided'], 'undecided': ['laissé indécis', 'залишено невирішеним', 'تُرك دون حسم', 'left undecided'], 'changed-since': ['jugé différent, et changé depuis', 'визнано різними, відтоді змінилося', 'حُكم بالاختلاف وتغير منذئذ', 'judged not the same, and changed since'], 'kept-apart': ['tenus séparés par leurs numéros', 'розділено номерами', 'يفصل بينهما رقماهما', 'kept apart by numbers'],
})

export const bandWords = names({ STRONG: ['forte', 'сильний', 'قوي', 'strong'], PROBABLE: ['probable', 'імовірний', 'مرجح', 'probable'], POSSIBLE: ['possible', 'можливий', 'محتمل', 'possible'], WEAK: ['faible', 'слабкий', 'ضعيف', 'weak'] })
