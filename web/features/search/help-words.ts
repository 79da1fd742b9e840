/**
 * Words of the help beside the search: what signs of a pattern and quotation marks mean.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const helpWords = catalog({
  en: {
    help: 'How to ask', marks: 'Marks', words: 'Words',
    whole: 'the whole mark, nothing before it or behind', part: 'a mark with 113 anywhere in it', one: 'any one character in the place of ?', run: 'begins with KB; * is any run of characters, also none', some: 'one of those in the brackets stands there', doubt: 'read as 7 with doubt: any character, those with a 7 first', itself: 'the sign ? itself',
    markNote: 'Capitals, spaces, stops and hyphens make no difference, and letters of Latin, Cyrillic and Greek that look alike are one. A digit is never another digit, and never a letter.',
    each: 'both words, wherever they stand; the last one may be a part of a word', phrase: 'a phrase: these words side by side, in this order',
    wordNote: 'Words of any script, without regard to capitals and accents. No word is cut to a stem: rifles does not find rifle, rifle finds rifles where it is the last word.',
  },
  fr: {
    help: 'Comment demander', marks: 'Marques', words: 'Mots',
    whole: 'la marque entière, rien avant ni après', part: 'une marque qui contient 113', one: 'un caractère quelconque à la place de ?', run: 'commence par KB ; * est une suite quelconque, même vide', some: 'l’un de ceux entre crochets figure là', doubt: 'lu 7 avec doute : tout caractère, ceux avec un 7 d’abord', itself: 'le signe ? lui-même',
    markNote: 'Majuscules, espaces, points et traits d’union ne changent rien ; les lettres latines, cyrilliques et grecques qui se ressemblent n’en font qu’une. Un chiffre n’est jamais un autre chiffre, ni une lettre.',
    each: 'les deux mots, où qu’ils figurent ; le dernier peut être le début d’un mot', phrase: 'une expression : ces mots côte à côte, dans cet ordre',
    wordNote: 'Mots de toute écriture, sans égard aux majuscules ni aux accents. Aucun mot n’est réduit à sa racine : « rifles » ne trouve pas « rifle », « rifle » trouve « rifles » s’il est le dernier mot.',
  },
  uk: {
    help: 'Як запитувати', marks: 'Маркування', words: 'Слова',
    whole: 'усе маркування, без нічого перед ним чи після', part: 'маркування, де десь стоїть 113', one: 'будь-який один знак на місці ?', run: 'починається з KB; * — будь-який ряд знаків, також порожній', some: 'там стоїть один із тих, що в дужках', doubt: 'прочитано як 7 із сумнівом: будь-який знак, спершу ті, де 7', itself: 'сам знак ?',
    markNote: 'Великі літери, пропуски, крапки й дефіси не мають значення; схожі літери латиниці, кирилиці та грецької — одне. Цифра ніколи не є іншою цифрою і ніколи не є літерою.',
    each: 'обидва слова, хоч де стоять; останнє може бути початком слова', phrase: 'вислів: ці слова поруч, у цьому порядку',
    wordNote: 'Слова будь-якою писемністю, незалежно від великих літер і надрядкових знаків. Слова не скорочуються до основи: rifles не знаходить rifle, а rifle знаходить rifles, якщо це останнє слово.',
  },
  ar: {
    help: 'كيف تسأل', marks: 'العلامات', words: 'الكلمات',
    whole: 'العلامة كلها، لا شيء قبلها ولا بعدها', part: 'علامة فيها 113 في أي موضع', one: 'أي حرف واحد مكان ?', run: 'تبدأ بـ KB؛ و* أي سلسلة حروف، ولو فارغة', some: 'أحد ما بين القوسين يقع هناك', doubt: 'قُرئ 7 بشك: أي حرف، وأولًا ما فيه 7', itself: 'الرمز ? نفسه',
    markNote: 'لا فرق بين الأحرف الكبيرة والصغيرة ولا بالمسافات والنقاط والشرطات، والحروف اللاتينية والكيريلية واليونانية المتشابهة واحدة. لا يكون رقم رقمًا آخر أبدًا، ولا حرفًا.',
    each: 'الكلمتان كلتاهما أينما وردتا؛ ويمكن أن تكون الأخيرة جزءًا من كلمة', phrase: 'عبارة: هذه الكلمات متجاورة وبهذا الترتيب',
    wordNote: 'كلمات بأي كتابة، دون اعتبار للأحرف الكبيرة والتشكيل. لا تُختصر كلمة إلى جذرها: rifles لا تجد rifle، وrifle تجد rifles إن كانت الكلمة الأخيرة.',
  },
})
