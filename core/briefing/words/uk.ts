/**
 * Words of a briefing in Ukrainian. Counts stand behind a colon, so that no number bends a word.
 * @module
 */
import type { BriefingWords } from '../words.ts'

export const ukWords: BriefingWords = {
  dates: {
    day: '{day} {month} {year} року', month: '{month} {year} року', span: '{from} – {to}',
    months: ['січень', 'лютий', 'березень', 'квітень', 'травень', 'червень', 'липень', 'серпень', 'вересень', 'жовтень', 'листопад', 'грудень'],
    ofMonths: ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  },
  colon: ': ', comma: ', ', semicolon: '; ', quotes: ['«', '»'],
  forms: { statement: 'Заява', brief: 'Довідка', report: 'Звіт', slides: 'Слайди' },
  audiences: { 'security-council': 'Рада Безпеки', government: 'уряд', court: 'суд', press: 'преса', public: 'громадськість', other: 'інша аудиторія' },
  status: { established: 'встановлено', possible: 'можливо', contradicted: 'спростовано', 'not-established': 'не встановлено' },
  confidence: { low: 'низька', moderate: 'середня', high: 'висока' },
  nature: { context: 'контекст', opinion: 'думка', waived: 'допущено без твердження' },
  stances: { asserts: 'стверджує', supports: 'підтримує', disputes: 'оспорює', denies: 'заперечує', declines: 'відмовляється відповідати', limits: 'робить застереження', investigating: 'розслідує', 'attacks-method': 'критикує метод', 'attacks-independence': 'заперечує незалежність', 'attacks-format': 'заперечує формат', 'asserts-law': 'посилається на право' },
  attacks: { funding: 'Хто вам платить?', competence: 'Не ті люди, не той формат', 'party-to-the-conflict': 'Докази походять від сторони конфлікту', originals: 'Фотографії погані; предмета ніхто не бачив', 'other-readings': 'Ваше прочитання – одне з кількох', 'right-of-reply': 'Ви спершу не запитали нас', 'not-known': 'Що невідомо' },
  days: { between: 'кількість днів: від {least} до {most}', atMost: 'кількість днів: не більше {most}', atLeast: 'кількість днів: не менше {least}', exactly: 'кількість днів: {least}' },
  window: { between: '{from} – {to}', notAfter: 'не пізніше: {to}', notBefore: 'не раніше: {from}', on: '{from}' },
  leftOut: {
    'above-handling': 'суворіший режим поводження, ніж у цього документа', 'no-room': 'бракує місця в цій формі; наведено у звіті', 'not-of-these-findings': 'стосується іншого, ніж ці висновки',
    'other-form': 'не входить до цієї форми', time: 'випущено, щоб укластися в час',
  },
  says: {
    page: 'Сторінка', of: 'з', restricted: 'ОБМЕЖЕНИЙ ДОСТУП: не для публікації', for: 'Для кого', occasion: 'Нагода', asOf: 'Станом на {count} тверджень у журналі {origin}', outset: 'Перед висновками', standardOfProof: 'Стандарт доказування', notStated: 'не зазначено', funding: 'Хто фінансує',
    howToRead: 'Кожне речення має номер, а кожне твердження, на яке воно спирається, – позначку і статус. Статуси обчислено із запечатаних тверджень; їх ніхто не пише.',
    finding: 'Висновок', status: 'Статус', confidenceLabel: 'Упевненість', because: 'тому що', claims: 'Твердження', claim: 'Твердження', claimId: 'Позн.', days: 'Межі', restsOn: 'Спирається на', hangsOn: 'Падає без', entries: 'записи журналу {list}', nothing: 'нічого окремо',
    caveats: 'Застереження', alternatives: 'Інші пояснення', setAside: 'Відкинуто, бо', wouldDecide: 'Вирішило б', positions: 'Що кажуть сторони', party: 'Сторона', words: 'Слова', where: 'Де і коли', paraphrase: 'не дослівно',
    deniedBy: 'Це заперечують або оспорюють: {parties}.', limitedBy: 'Застереження роблять: {parties}.', challenge: 'Запитання, які поставлять, і відповіді', said: 'Як це було сказано', answers: 'Що на це відповідає', gaps: 'Що не відповідає', noAnswer: 'Ніщо із записаного на це не відповідає.', asRecorded: 'Імена та слова тверджень стоять так, як їх написано.',
    sources: 'Джерела', notIncluded: 'Відоме, але не включене', reason: 'Чому', check: 'Як це перевірити', checkHow: 'Відкрийте пакет будь-яким із його засобів перевірки: наведений нижче хеш має бути хешем його файлу manifest-sha256.txt. Файли цього документа пов’язані хешами в запечатаному твердженні; копія, що відрізняється одним байтом, – це інший файл.',
    package: 'Пакет висновку {letter}', noPackage: 'Пакета цього висновку не опубліковано.', squareAlt: 'Квадратний код, що веде до пакета з хешем маніфесту {hash}', corrections: 'Виправлення', correctionOf: 'Це замінює «{title}».',
    before: 'було', now: 'тепер', added: 'нове', removed: 'вилучено', changed: 'змінено', noChange: 'Жодне речення, статус чи показник не відрізняється, як і назва, застереження, впевненість, стандарт доказування чи інше пояснення.', titleLabel: 'Назва', notTranslated: '[не перекладено]', untranslatedCount: 'Фрагменти в оригіналі, бо переклад до них не пасує: {count}.', translationBy: 'Переклад висновку {letter}',
    'method.person': 'зробила людина', 'method.machine': 'машинний', 'method.machine-checked': 'машинний, перевірений', 'method.unknown': 'спосіб не записано', notChecked: 'не перевірений ніким із названих', checkedBy: 'перевірено: {name}',
    speech: 'Приблизно {minutes} хв; слів за хвилину: {rate}; усього слів: {words}.', proofSheet: 'За словами', figure: 'Рисунок', timeline: 'Коли це могло бути виготовлено й застосовано', timelineAlt: 'Часова шкала. {rows}', production: 'Виготовлення', use: 'Застосування', item: 'Предмет',
    map: 'Де, з відомою точністю', mapAlt: 'Карта; місць: {count}; кожне – коло радіуса, у межах якого воно відоме: {rows}', place: 'Місце', precision: 'Відомо в межах', km: '{km} км', when: 'Коли', supply: 'Від кого до кого, як стверджують', supplyAlt: 'Ланцюг постачання. {rows}', from: 'Від', to: 'До', unnamed: 'не названо',
    photograph: 'Фотографія', illustration: 'Рисунок, не фотографія', redacted: 'Фотографія, частково закрита', marked: 'У рамці: {marks}', bounds: 'Межі', open: 'відкрито', event: 'Подія', number: '№', contents: 'Зміст', continued: 'продовження', waivedBy: 'допущено: {name}', summary: 'Коротко', stance: 'Позиція',
    review: 'Рецензування', reviewedBy: 'висновок {letter} пропустили: {name}', reviewWaived: 'висновок {letter} ніхто інший не рецензував; від рецензування відмовилися: {name}', notReviewed: 'серед того, що може показати цей документ, немає рецензування висновку {letter} іншою особою', ownMarks: 'у висновку {letter} контекстом або думкою зі слів автора є стільки речень: {name}', readAlone: 'жодна друга особа не читала висновку {letter}', replyWaived: 'від права на відповідь щодо висновку {letter} відмовилися: {name}',
    moreFindings: 'та інші висновки: {count}', timelineSays: 'Рядків: {count}. Штрихування: коли це могло бути виготовлено; ромб або коротка смуга: коли застосовано; стрілка: з цього боку відкрито.', mapSays: 'Місць: {count}. Кожне коло – радіус, у межах якого місце відоме.', supplySays: 'Передач: {count}. Переривчасту лінію лише стверджують, її не встановлено.', squareHow: 'Код містить хеш пакета і жодної адреси. Попросіть пакет із цим хешем у того, хто дав вам цей документ, відкрийте його засобом перевірки й порівняйте обидва хеші.', squareOpens: 'Код відкриває цю адресу; пакет за нею має мати цей хеш.', notBriefed: 'у цьому документі немає', sinceWhy: 'Відколи і чому', sinceEntry: 'запис журналу {index}', correctedMade: 'Його зроблено {date}, коли в журналі було тверджень: {count}.', madeOn: '{date}',
  },
}
