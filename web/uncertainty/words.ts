/**
 * Words of uncertainty: what a bar, a transcription and a status say. The only place that words them.
 * @module
 */
import { catalog } from '../words/catalog.ts'

export const uncertaintyWords = catalog({
  en: {
    'too-many-scenarios': 'Its marks can be read in too many combinations to weigh them, so it cannot be established.', 'too-many-steps': 'Its statements can be read in too many ways to weigh them all, so it cannot be established.',
    restsOn: 'rests on {counts}', contradiction: 'contradiction', Contradiction: 'Contradiction.', fromProductionToUse: 'from production to use', production: 'production', use: 'use',
    alone: 'This statement cannot hold as it stands:', collide: 'These {count} statements cannot all be true; without any one of them the others can:', noDates: 'No dates are shown, because under every reading that nobody rejected some statements collide.',
    combinations: '{count, plural, one {One combination of readings cannot hold with the other statements} other {# combinations of readings cannot hold with the other statements}}',
    showsWhatBounds: '{name}, {which}: show what bounds it', on: 'on {day}', notBefore: 'not before {day}', notAfter: 'not after {day}', span: '{from} to {to}', unboundedWindow: 'nothing bounds it',
    unbounded: 'unbounded', atMost: '{most, plural, one {at most # day} other {at most # days}}', atLeast: '{least, plural, one {at least # day} other {at least # days}}', days: '{days, plural, one {# day} other {# days}}', daysSpan: '{most, plural, one {{least} to # days} other {{least} to # days}}',
    noCharacters: 'no characters', perhaps: 'perhaps {char}', or: ' or ', unreadable: 'unreadable character,', masked: 'withheld character,', missing: 'a part is missing,', sign: 'sign: {name},', inSign: '{chars} in {sign},', newLine: 'new line,',
  },
  fr: {
    'too-many-scenarios': 'Ses marques peuvent être lues dans trop de combinaisons pour les peser ; elle ne peut donc pas être établie.', 'too-many-steps': 'Ses énoncés peuvent être lus de trop de façons pour les peser toutes ; elle ne peut donc pas être établie.',
    restsOn: 'repose sur : {counts}', contradiction: 'contradiction', Contradiction: 'Contradiction.', fromProductionToUse: 'de la fabrication à l’emploi', production: 'fabrication', use: 'emploi',
    alone: 'Cet énoncé ne peut pas tenir tel quel :', collide: 'Ces {count} énoncés ne peuvent pas être tous vrais ; sans l’un quelconque d’entre eux, les autres le peuvent :', noDates: 'Aucune date n’est montrée, car sous toute lecture que personne n’a rejetée, des énoncés se contredisent.',
    combinations: '{count, plural, one {Une combinaison de lectures ne peut pas tenir avec les autres énoncés} many {# combinaisons de lectures ne peuvent pas tenir avec les autres énoncés} other {# combinaisons de lectures ne peuvent pas tenir avec les autres énoncés}}',
    showsWhatBounds: '{name}, {which} : montrer ce qui la borne', on: 'le {day}', notBefore: 'pas avant le {day}', notAfter: 'pas après le {day}', span: 'du {from} au {to}', unboundedWindow: 'rien ne la borne',
    unbounded: 'sans borne', atMost: '{most, plural, one {au plus # jour} many {au plus # jours} other {au plus # jours}}', atLeast: '{least, plural, one {au moins # jour} many {au moins # jours} other {au moins # jours}}', days: '{days, plural, one {# jour} many {# jours} other {# jours}}', daysSpan: '{most, plural, one {{least} à # jour} many {{least} à # jours} other {{least} à # jours}}',
    noCharacters: 'aucun caractère', perhaps: 'peut-être {char}', or: ' ou ', unreadable: 'caractère illisible,', masked: 'caractère retenu,', missing: 'une partie manque,', sign: 'signe : {name},', inSign: '{chars} dans {sign},', newLine: 'nouvelle ligne,',
  },
  uk: {
    'too-many-scenarios': 'Її маркування можна прочитати в надто багатьох поєднаннях, щоб усі зважити, тому встановити її не можна.', 'too-many-steps': 'Її твердження можна прочитати надто багатьма способами, щоб усі зважити, тому встановити її не можна.',
    restsOn: 'спирається на: {counts}', contradiction: 'суперечність', Contradiction: 'Суперечність.', fromProductionToUse: 'від виготовлення до застосування', production: 'виготовлення', use: 'застосування',
    alone: 'Це твердження не може бути правдивим у такому вигляді:', collide: 'Ці твердження ({count}) не можуть бути правдивими всі разом; без будь-якого з них інші можуть:', noDates: 'Дати не показано, бо за кожного прочитання, якого ніхто не відхилив, твердження суперечать одне одному.',
    combinations: '{count, plural, one {# поєднання прочитань несумісне з іншими твердженнями} few {# поєднання прочитань несумісні з іншими твердженнями} many {# поєднань прочитань несумісні з іншими твердженнями} other {# поєднання прочитань несумісні з іншими твердженнями}}',
    showsWhatBounds: '{name}, {which}: показати, що це обмежує', on: '{day}', notBefore: 'не раніше {day}', notAfter: 'не пізніше {day}', span: '{from} – {to}', unboundedWindow: 'нічим не обмежено',
    unbounded: 'без меж', atMost: '{most, plural, one {щонайбільше # день} few {щонайбільше # дні} many {щонайбільше # днів} other {щонайбільше # дня}}', atLeast: '{least, plural, one {щонайменше # день} few {щонайменше # дні} many {щонайменше # днів} other {щонайменше # дня}}', days: '{days, plural, one {# день} few {# дні} many {# днів} other {# дня}}', daysSpan: '{most, plural, one {від {least} до # дня} few {від {least} до # днів} many {від {least} до # днів} other {від {least} до # дня}}',
    noCharacters: 'немає знаків', perhaps: 'можливо {char}', or: ' або ', unreadable: 'нечитаний знак,', masked: 'прихований знак,', missing: 'частини бракує,', sign: 'знак: {name},', inSign: '{chars} у {sign},', newLine: 'новий рядок,',
  },
  ar: {
    'too-many-scenarios': 'يمكن أن تُقرأ علاماته بتراكيب أكثر من أن توزن، فلا يمكن إثباته.', 'too-many-steps': 'يمكن أن تُقرأ إفاداته بطرق أكثر من أن توزن كلها، فلا يمكن إثباته.',
    restsOn: 'يستند إلى: {counts}', contradiction: 'تناقض', Contradiction: 'تناقض.', fromProductionToUse: 'من الصنع إلى الاستخدام', production: 'الصنع', use: 'الاستخدام',
    alone: 'لا يمكن أن تصح هذه الإفادة كما هي:', collide: 'لا يمكن أن تصح هذه الإفادات ({count}) جميعًا؛ وبدون أي واحدة منها يمكن أن تصح البقية:', noDates: 'لا تُعرض تواريخ، لأن إفادات تتعارض في كل قراءة لم يرفضها أحد.',
    combinations: '{count, plural, zero {لا تراكيب قراءات متعارضة} one {تركيب واحد من القراءات لا يستقيم مع الإفادات الأخرى} two {تركيبان من القراءات لا يستقيمان مع الإفادات الأخرى} few {# تراكيب من القراءات لا تستقيم مع الإفادات الأخرى} many {# تركيبًا من القراءات لا تستقيم مع الإفادات الأخرى} other {# تركيب من القراءات لا تستقيم مع الإفادات الأخرى}}',
    showsWhatBounds: '{name}، {which}: عرض ما يحدّه', on: 'في {day}', notBefore: 'ليس قبل {day}', notAfter: 'ليس بعد {day}', span: 'من {from} إلى {to}', unboundedWindow: 'لا شيء يحدّه',
    unbounded: 'بلا حدود', atMost: '{most, plural, zero {# يوم على الأكثر} one {يوم واحد على الأكثر} two {يومان على الأكثر} few {# أيام على الأكثر} many {# يومًا على الأكثر} other {# يوم على الأكثر}}', atLeast: '{least, plural, zero {# يوم على الأقل} one {يوم واحد على الأقل} two {يومان على الأقل} few {# أيام على الأقل} many {# يومًا على الأقل} other {# يوم على الأقل}}', days: '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}', daysSpan: '{most, plural, zero {من {least} إلى # يوم} one {من {least} إلى يوم واحد} two {من {least} إلى يومين} few {من {least} إلى # أيام} many {من {least} إلى # يومًا} other {من {least} إلى # يوم}}',
    noCharacters: 'لا أحرف', perhaps: 'ربما {char}', or: ' أو ', unreadable: 'حرف لا يُقرأ،', masked: 'حرف محجوب،', missing: 'جزء مفقود،', sign: 'إشارة: {name}،', inSign: '{chars} في {sign}،', newLine: 'سطر جديد،',
  },
})
