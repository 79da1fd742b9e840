/**
 * Words of the page of a finding, with its challenge file.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const findingWords = catalog({
  en: {
    allAnswers: 'All answers: {count}',
    finding: 'Finding', hangsOn: 'What it hangs on', noneCarries: 'No single statement carries it: other statements would bear it if one fell.', withoutOne: 'Without any one of these statements the status falls. Those that reject a reading count too: without them the mark could mean that.', howSure: 'How sure, by which standard', standard: 'standard of proof', confidence: 'confidence', because: '{level}: {reason}', rules: 'rules', notStated: 'not stated', caveats: 'Caveats', setAside: 'Set aside', setAsideBecause: 'Because: {reason}', wouldDecide: 'Would decide: {what}', positions: 'Positions of the parties', challenge: 'Challenge file', challengeText: 'The attacks that a briefing meets, and what answers each. A gap is shown as one.',
    bySentence: 'The finding, sentence by sentence', context: 'context, bound to no claim', claims: 'Claims', evidence: 'evidence',
    'funding': 'Who pays you?', 'competence': 'Wrong people, wrong format', 'party-to-the-conflict': 'The evidence comes from a party to the conflict', 'originals': 'The photographs are poor; nobody saw the object', 'other-readings': 'Your reading is one of several', 'right-of-reply': 'You did not ask us first', 'not-known': 'What is not known',
  },
  fr: {
    allAnswers: 'Toutes les réponses : {count}',
    finding: 'Constatation', hangsOn: 'Ce à quoi elle tient', noneCarries: 'Aucun énoncé ne la porte à lui seul : d’autres la porteraient si l’un tombait.', withoutOne: 'Sans l’un quelconque de ces énoncés, le statut tombe. Ceux qui rejettent une lecture comptent aussi : sans eux, la marque pourrait avoir ce sens.', howSure: 'Avec quelle certitude, selon quel critère', standard: 'niveau de preuve', confidence: 'confiance', because: '{level} : {reason}', rules: 'règles', notStated: 'non précisé', caveats: 'Réserves', setAside: 'Écarté', setAsideBecause: 'Parce que : {reason}', wouldDecide: 'Ce qui trancherait : {what}', positions: 'Positions des parties', challenge: 'Dossier de contestation', challengeText: 'Les attaques qu’un exposé rencontre, et ce qui répond à chacune. Une lacune est montrée comme telle.',
    bySentence: 'La constatation, phrase par phrase', context: 'contexte, lié à aucune assertion', claims: 'Assertions', evidence: 'preuves',
    'funding': 'Qui vous paie ?', 'competence': 'Mauvaises personnes, mauvais format', 'party-to-the-conflict': 'Les preuves viennent d’une partie au conflit', 'originals': 'Les photographies sont mauvaises ; personne n’a vu l’objet', 'other-readings': 'Votre lecture est une parmi d’autres', 'right-of-reply': 'Vous ne nous avez pas consultés d’abord', 'not-known': 'Ce qui n’est pas connu',
  },
  uk: {
    allAnswers: 'Усі відповіді: {count}',
    finding: 'Висновок', hangsOn: 'На чому він тримається', noneCarries: 'Жодне твердження не несе його саме: якщо одне впаде, його понесуть інші.', withoutOne: 'Без будь-якого з цих тверджень статус падає. Ті, що відхиляють прочитання, теж важать: без них маркування могло б означати саме те.', howSure: 'Наскільки певно, за яким стандартом', standard: 'стандарт доведення', confidence: 'впевненість', because: '{level}: {reason}', rules: 'правила', notStated: 'не зазначено', caveats: 'Застереження', setAside: 'Відкинуто', setAsideBecause: 'Тому що: {reason}', wouldDecide: 'Вирішило б: {what}', positions: 'Позиції сторін', challenge: 'Файл заперечень', challengeText: 'Закиди, які чує доповідач, і що відповідає на кожен. Прогалину показано як прогалину.',
    bySentence: 'Висновок, речення за реченням', context: 'контекст, не пов’язаний із тезою', claims: 'Тези', evidence: 'докази',
    'funding': 'Хто вам платить?', 'competence': 'Не ті люди, не той формат', 'party-to-the-conflict': 'Докази походять від сторони конфлікту', 'originals': 'Знімки погані; предмета ніхто не бачив', 'other-readings': 'Ваше прочитання — одне з кількох', 'right-of-reply': 'Ви не спитали нас спершу', 'not-known': 'Що невідомо',
  },
  ar: {
    allAnswers: 'جميع الردود: {count}',
    finding: 'نتيجة', hangsOn: 'ما تتوقف عليه', noneCarries: 'لا تحملها إفادة واحدة: لو سقطت إحداها لحملتها غيرها.', withoutOne: 'بدون أي واحدة من هذه الإفادات يسقط الوضع. والإفادات التي ترفض قراءة تُحسب أيضًا: فبدونها قد تعني العلامة ذلك.', howSure: 'بأي قدر من اليقين، وبأي معيار', standard: 'معيار الإثبات', confidence: 'درجة الثقة', because: '{level}: {reason}', rules: 'القواعد', notStated: 'غير مذكور', caveats: 'تحفظات', setAside: 'ما استُبعد', setAsideBecause: 'لأن: {reason}', wouldDecide: 'ما يحسم الأمر: {what}', positions: 'مواقف الأطراف', challenge: 'ملف الاعتراضات', challengeText: 'الاعتراضات التي تواجهها الإحاطة، وما يجيب عن كل منها. وتُعرض الثغرة على أنها ثغرة.',
    bySentence: 'النتيجة جملةً جملة', context: 'سياق لا يرتبط بأي ادعاء', claims: 'الادعاءات', evidence: 'الأدلة',
    'funding': 'من يموّلكم؟', 'competence': 'أشخاص غير مناسبين وصيغة غير مناسبة', 'party-to-the-conflict': 'الأدلة آتية من طرف في النزاع', 'originals': 'الصور رديئة ولم يرَ أحد القطعة', 'other-readings': 'قراءتكم واحدة من عدة قراءات', 'right-of-reply': 'لم تسألونا أولًا', 'not-known': 'ما ليس معروفًا',
  },
})
