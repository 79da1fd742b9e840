/**
 * Words of what is wrong with a question while it is typed.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const faultWords = catalog({
  en: {
    nothing: 'No character is asked for here: spaces, stops and hyphens alone find nothing.', unclosed: 'The bracket at character {at} is not closed. Close it, or write \\ before it to ask for the bracket itself.', unopened: 'The bracket at character {at} closes nothing. Open it, or write \\ before it to ask for the bracket itself.', 'bad-escape': 'At character {at}: after \\ stands one of {signs}.',
    'too-few-alternatives': 'At character {at}: square brackets hold two characters or more, as in {list}.', 'repeated-alternative': 'At character {at}: square brackets hold each character once.', 'not-one-character': 'At character {at}: brackets hold plain characters, {doubt} one of them.', unfit: 'Character {at} cannot stand on a mark: it leaves no trace, or is broken.',
    notAsked: 'Nothing is asked until this is mended.', noWords: 'There is no letter or digit in this; it is not asked.',
  },
  fr: {
    nothing: 'Aucun caractère n’est demandé ici : des espaces, points et traits d’union seuls ne trouvent rien.', unclosed: 'Le crochet ou l’accolade au caractère {at} n’est pas fermé. Fermez-le, ou écrivez \\ devant pour demander le signe lui-même.', unopened: 'Le crochet ou l’accolade au caractère {at} ne ferme rien. Ouvrez-le, ou écrivez \\ devant pour demander le signe lui-même.', 'bad-escape': 'Au caractère {at} : après \\ figure l’un de {signs}.',
    'too-few-alternatives': 'Au caractère {at} : les crochets contiennent deux caractères ou plus, comme {list}.', 'repeated-alternative': 'Au caractère {at} : les crochets contiennent chaque caractère une fois.', 'not-one-character': 'Au caractère {at} : crochets et accolades contiennent des caractères simples, {doubt} un seul.', unfit: 'Le caractère {at} ne peut figurer sur une marque : il ne laisse pas de trace ou est endommagé.',
    notAsked: 'Rien n’est demandé tant que cela n’est pas corrigé.', noWords: 'Il n’y a là ni lettre ni chiffre ; cela n’est pas demandé.',
  },
  uk: {
    nothing: 'Тут не запитано жодного знака: самі пробіли, крапки й дефіси нічого не знаходять.', unclosed: 'Дужку на місці {at} не закрито. Закрийте її або напишіть \\ перед нею, щоб запитати саму дужку.', unopened: 'Дужка на місці {at} нічого не закриває. Відкрийте її або напишіть \\ перед нею, щоб запитати саму дужку.', 'bad-escape': 'На місці {at}: після \\ стоїть один із {signs}.',
    'too-few-alternatives': 'На місці {at}: у квадратних дужках два знаки або більше, як у {list}.', 'repeated-alternative': 'На місці {at}: у квадратних дужках кожен знак один раз.', 'not-one-character': 'На місці {at}: у дужках звичайні знаки, у {doubt} — один.', unfit: 'Знак на місці {at} не може стояти в маркуванні: він не лишає сліду або пошкоджений.',
    notAsked: 'Доки цього не виправлено, нічого не запитується.', noWords: 'Тут немає ні літери, ні цифри; це не запитується.',
  },
  ar: {
    nothing: 'لم يُسأل هنا عن أي حرف: المسافات والنقاط والشرطات وحدها لا تجد شيئًا.', unclosed: 'القوس عند الحرف {at} غير مغلق. أغلقه، أو اكتب \\ قبله لتسأل عن القوس نفسه.', unopened: 'القوس عند الحرف {at} لا يغلق شيئًا. افتحه، أو اكتب \\ قبله لتسأل عن القوس نفسه.', 'bad-escape': 'عند الحرف {at}: بعد \\ يأتي واحد من {signs}.',
    'too-few-alternatives': 'عند الحرف {at}: في القوسين المربعين حرفان أو أكثر، كما في {list}.', 'repeated-alternative': 'عند الحرف {at}: في القوسين المربعين كل حرف مرة واحدة.', 'not-one-character': 'عند الحرف {at}: في الأقواس حروف عادية، وفي {doubt} حرف واحد.', unfit: 'الحرف {at} لا يمكن أن يكون في علامة: لا يترك أثرًا أو هو معطوب.',
    notAsked: 'لا يُسأل عن شيء حتى يُصلح هذا.', noWords: 'ليس في هذا حرف ولا رقم؛ ولا يُسأل عنه.',
  },
})
