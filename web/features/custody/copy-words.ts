/**
 * Words of copies and seals in a chain of custody.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const copyWords = catalog({
  en: {
    copies: 'Copies', lede: 'Handing over a copy moves no original.', madeFrom: 'made from', copyOf: 'copies or rests on', derivative: 'made from it', redacted: 'made from it, with parts covered', illustration: 'illustration made from it', 'rests-on': 'copies it or rests on it', 'same-file': 'the same bytes',
    madeBy: 'by {who}', handOvers: '{count, plural, =0 {no hand-over of the copy} one {# hand-over of the copy} other {# hand-overs of the copy}}', together: '{count, plural, one {# together with this} other {# together with this}}',
    same: 'the same as before', changed: 'another than before', missing: 'no seal named now', first: 'first seal', undetermined: 'before or after another: open',
  },
  fr: {
    copies: 'Copies', lede: 'Remettre une copie ne déplace aucun original.', madeFrom: 'fait à partir de', copyOf: 'copie ou repose sur', derivative: 'faite à partir de lui', redacted: 'faite à partir de lui, en partie masquée', illustration: 'illustration faite à partir de lui', 'rests-on': 'le copie ou repose sur lui', 'same-file': 'les mêmes octets',
    madeBy: 'par {who}', handOvers: '{count, plural, =0 {aucune remise de la copie} one {# remise de la copie} many {# remises de la copie} other {# remises de la copie}}', together: '{count, plural, one {# avec celui-ci} many {# avec celui-ci} other {# avec celui-ci}}',
    same: 'le même qu’avant', changed: 'un autre qu’avant', missing: 'aucun scellé nommé à présent', first: 'premier scellé', undetermined: 'avant ou après un autre : ouvert',
  },
  uk: {
    copies: 'Копії', lede: 'Передавання копії не переміщує оригінал.', madeFrom: 'зроблено з', copyOf: 'копіює або спирається на', derivative: 'зроблено з нього', redacted: 'зроблено з нього, частини закрито', illustration: 'ілюстрація, зроблена з нього', 'rests-on': 'копіює його або спирається на нього', 'same-file': 'ті самі байти',
    madeBy: 'зробив {who}', handOvers: '{count, plural, =0 {жодного передавання копії} one {# передавання копії} few {# передавання копії} many {# передавань копії} other {# передавання копії}}', together: '{count, plural, one {# разом із цим} few {# разом із цим} many {# разом із цим} other {# разом із цим}}',
    same: 'та сама, що й раніше', changed: 'інша, ніж раніше', missing: 'пломби вже не названо', first: 'перша пломба', undetermined: 'до чи після іншої: відкрито',
  },
  ar: {
    copies: 'النسخ', lede: 'تسليم نسخة لا ينقل الأصل.', madeFrom: 'صُنع من', copyOf: 'ينسخ أو يستند إلى', derivative: 'صُنعت منه', redacted: 'صُنعت منه مع تغطية أجزاء', illustration: 'رسم صُنع منه', 'rests-on': 'تنسخه أو تستند إليه', 'same-file': 'البايتات نفسها',
    madeBy: 'صنعها {who}', handOvers: '{count, plural, =0 {لا تسليم للنسخة} zero {لا تسليم للنسخة} one {تسليم واحد للنسخة} two {تسليمان للنسخة} few {# تسليمات للنسخة} many {# تسليمًا للنسخة} other {# تسليم للنسخة}}', together: '{count, plural, zero {لا شيء معه} one {واحد معه} two {اثنان معه} few {# معه} many {# معه} other {# معه}}',
    same: 'نفسه كما من قبل', changed: 'غير السابق', missing: 'لا ختم مذكور الآن', first: 'أول ختم', undetermined: 'قبل غيره أو بعده: مفتوح',
  },
})
