/**
 * Words of what an address asks that cannot be, of the ends of ways, of claims taken as accepted, and of who appears after a listing.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const hypothesisWords = catalog({
  en: {
    odd: 'The address asks for what is not here', unknownStatement: 'bears nothing in this network: {values}', unknownNode: 'no node of this network: {values}', unknownKind: 'no kind: {values}', unknownStrength: 'no strength: {values}', notADay: 'no day: {values}', backwards: 'the first day comes after the last, so that no dated line is left: {values}',
    fromHere: 'Ways from here', toHere: 'Ways to here', noEnds: 'From the makers to the weapons again', accept: 'Suppose it accepted', accepted: '{count, plural, one {# doubted claim is supposed to be accepted} other {# doubted claims are supposed to be accepted}} in the answers below. Nothing is changed in the record or the picture.', drop: 'Suppose it no longer',
    appears: 'Who appears after a listing', pickParty: 'Pick a party in the picture or in the table of nodes: who was listed is asked for here.', listed: 'Day on which {name} was listed', nobody: 'Nobody is first recorded after that day and deals with the same.', first: 'first recorded {day}; deals with {shared}, as {name} did', undated: 'undated lines may be older', notReplaced: 'That anybody took the place of another is not said: he may only have been recorded late.',
  },
  fr: {
    odd: 'L’adresse demande ce qui n’est pas ici', unknownStatement: 'ne porte rien dans ce réseau : {values}', unknownNode: 'aucun nœud de ce réseau : {values}', unknownKind: 'aucun type : {values}', unknownStrength: 'aucune solidité : {values}', notADay: 'aucun jour : {values}', backwards: 'le premier jour vient après le dernier, il ne reste donc aucun lien daté : {values}',
    fromHere: 'Voies depuis ici', toHere: 'Voies jusqu’ici', noEnds: 'De nouveau des fabricants aux armes', accept: 'Le supposer accepté', accepted: '{count, plural, one {# énoncé mis en doute est supposé accepté} many {# énoncés mis en doute sont supposés acceptés} other {# énoncés mis en doute sont supposés acceptés}} dans les réponses ci-dessous. Rien ne change dans ce qui est consigné ni dans l’image.', drop: 'Ne plus le supposer',
    appears: 'Qui apparaît après une inscription', pickParty: 'Choisissez une partie dans l’image ou dans le tableau des nœuds : l’inscription est examinée ici.', listed: 'Jour de l’inscription de {name}', nobody: 'Personne n’est consigné pour la première fois après ce jour et ne traite avec les mêmes.', first: 'consigné d’abord le {day} ; traite avec {shared}, comme {name}', undated: 'des liens sans date peuvent être plus anciens', notReplaced: 'Il n’est pas dit que quelqu’un ait pris la place d’un autre : il peut n’avoir été consigné que tard.',
  },
  uk: {
    odd: 'Адреса просить те, чого тут немає', unknownStatement: 'у цій мережі ні на чому не позначається: {values}', unknownNode: 'немає такого вузла: {values}', unknownKind: 'немає такого виду: {values}', unknownStrength: 'немає такої надійності: {values}', notADay: 'не день: {values}', backwards: 'перший день після останнього, тож жодної датованої лінії не лишається: {values}',
    fromHere: 'Шляхи звідси', toHere: 'Шляхи сюди', noEnds: 'Знову від виготовлювачів до зброї', accept: 'Припустити, що прийнято', accepted: 'У відповідях нижче {count, plural, one {припущено прийнятим # сумнівне твердження} few {припущено прийнятими # сумнівні твердження} many {припущено прийнятими # сумнівних тверджень} other {припущено прийнятими # сумнівного твердження}}. У записаному й на зображенні нічого не змінюється.', drop: 'Більше не припускати',
    appears: 'Хто з’являється після внесення до списку', pickParty: 'Виберіть сторону на зображенні або в таблиці вузлів: тут буде про її внесення до списку.', listed: 'День, коли внесено: {name}', nobody: 'Ніхто не записаний уперше після цього дня і не має справ із тими самими.', first: 'уперше записано {day}; має справи з {shared}, як і {name}', undated: 'лінії без дати можуть бути старіші', notReplaced: 'Не сказано, що хтось заступив іншого: його могли лише пізно записати.',
  },
  ar: {
    odd: 'العنوان يطلب ما ليس هنا', unknownStatement: 'لا يحمل شيئًا في هذه الشبكة: {values}', unknownNode: 'لا عقدة كهذه: {values}', unknownKind: 'لا نوع كهذا: {values}', unknownStrength: 'لا قوة كهذه: {values}', notADay: 'ليس يومًا: {values}', backwards: 'اليوم الأول بعد الأخير، فلا يبقى خط مؤرّخ: {values}',
    fromHere: 'الطرق من هنا', toHere: 'الطرق إلى هنا', noEnds: 'من الصانعين إلى الأسلحة مجددًا', accept: 'افتراض قبوله', accepted: '{count, plural, zero {لا ادعاء مشكوكًا فيه يُفترض قبوله} one {يُفترض قبول ادعاء واحد مشكوك فيه} two {يُفترض قبول ادعاءين مشكوك فيهما} few {يُفترض قبول # ادعاءات مشكوك فيها} many {يُفترض قبول # ادعاءً مشكوكًا فيه} other {يُفترض قبول # ادعاء مشكوك فيه}} في الإجابات أدناه. لا يتغير شيء في السجل ولا في الصورة.', drop: 'ترك الافتراض',
    appears: 'من يظهر بعد الإدراج', pickParty: 'اختر طرفًا في الصورة أو في جدول العقد: هنا يُسأل عن إدراجه.', listed: 'يوم إدراج {name}', nobody: 'لا أحد يُسجّل أول مرة بعد ذلك اليوم ويتعامل مع الأطراف نفسها.', first: 'سُجّل أول مرة في {day}؛ يتعامل مع {shared} كما فعل {name}', undated: 'قد تكون خطوط غير مؤرخة أقدم', notReplaced: 'لا يُقال إن أحدًا حل محل آخر: فقد يكون سُجّل متأخرًا فحسب.',
  },
})
