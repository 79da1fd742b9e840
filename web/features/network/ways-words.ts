/**
 * Words of the panel that asks for ways and cuts.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const waysWords = catalog({
  en: {
    title: 'Ways and cuts', asked: 'From {from} to {to}.', makers: 'the makers of parts', weapons: 'the weapons', weakest: 'weakest line: {strength}', none: 'No recorded way leads there. Nobody wrote one down; that does not mean that there is none.', more: 'There may be more ways than these.',
    ways: '{count, plural, one {# way is recorded} other {# ways are recorded}}, the best borne first.', cut: '{count, plural, =0 {No party stands between.} one {Without one party no recorded way remains: {names}.} other {Without # parties no recorded way remains: {names}.}}', other: 'There are other sets of the same size.', uncut: 'No set of parties cuts all ways: one of them passes nobody.',
    passed: '{count, plural, one {All recorded ways to # item pass {name}.} other {All recorded ways to # items pass {name}.}}', before: 'Without the hypothesis: {count, plural, one {# way} other {# ways}}.', now: 'With what is set aside left out:',
  },
  fr: {
    title: 'Voies et coupures', asked: 'De {from} à {to}.', makers: 'fabricants des pièces', weapons: 'armes', weakest: 'lien le plus faible : {strength}', none: 'Aucune voie consignée n’y mène. Personne n’en a noté ; cela ne veut pas dire qu’il n’y en a pas.', more: 'Il peut y avoir d’autres voies.',
    ways: '{count, plural, one {# voie est consignée} many {# voies sont consignées} other {# voies sont consignées}}, la mieux portée d’abord.', cut: '{count, plural, =0 {Aucune partie ne se trouve entre les deux.} one {Sans une partie il ne reste aucune voie consignée : {names}.} many {Sans # parties il ne reste aucune voie consignée : {names}.} other {Sans # parties il ne reste aucune voie consignée : {names}.}}', other: 'Il y a d’autres ensembles de même taille.', uncut: 'Aucun ensemble de parties ne coupe toutes les voies : l’une ne passe par personne.',
    passed: '{count, plural, one {Toutes les voies consignées vers # objet passent par {name}.} many {Toutes les voies consignées vers # objets passent par {name}.} other {Toutes les voies consignées vers # objets passent par {name}.}}', before: 'Sans l’hypothèse : {count, plural, one {# voie} many {# voies} other {# voies}}.', now: 'Sans ce qui est mis de côté :',
  },
  uk: {
    title: 'Шляхи й розрізи', asked: 'Звідки: {from}. Куди: {to}.', makers: 'виготовлювачі частин', weapons: 'зброя', weakest: 'найслабша лінія: {strength}', none: 'Жоден записаний шлях туди не веде. Ніхто його не записав; це не означає, що його немає.', more: 'Шляхів може бути більше.',
    ways: '{count, plural, one {Записано # шлях} few {Записано # шляхи} many {Записано # шляхів} other {Записано # шляху}}, найнадійніший перший.', cut: '{count, plural, =0 {Між ними не стоїть жодна сторона.} one {Без # сторони не лишається записаного шляху: {names}.} few {Без # сторін не лишається записаного шляху: {names}.} many {Без # сторін не лишається записаного шляху: {names}.} other {Без # сторони не лишається записаного шляху: {names}.}}', other: 'Є інші набори того самого розміру.', uncut: 'Жоден набір сторін не перерізає всіх шляхів: один із них ні через кого не проходить.',
    passed: '{count, plural, one {Усі записані шляхи до # предмета проходять через {name}.} few {Усі записані шляхи до # предметів проходять через {name}.} many {Усі записані шляхи до # предметів проходять через {name}.} other {Усі записані шляхи до # предмета проходять через {name}.}}', before: 'Без гіпотези: {count, plural, one {# шлях} few {# шляхи} many {# шляхів} other {# шляху}}.', now: 'Без відкладеного:',
  },
  ar: {
    title: 'الطرق ونقاط القطع', asked: 'من {from} إلى {to}.', makers: 'صانعي الأجزاء', weapons: 'الأسلحة', weakest: 'أضعف خط: {strength}', none: 'لا طريق مسجّل يؤدي إلى هناك. لم يدوّنه أحد، ولا يعني ذلك أنه غير موجود.', more: 'قد تكون هناك طرق أخرى.',
    ways: '{count, plural, zero {لا طرق مسجّلة} one {طريق واحد مسجّل} two {طريقان مسجّلان} few {# طرق مسجّلة} many {# طريقًا مسجّلًا} other {# طريق مسجّل}}، والأقوى أولًا.', cut: '{count, plural, =0 {لا يقف أي طرف بينهما.} zero {لا يقف أي طرف بينهما.} one {من دون طرف واحد لا يبقى طريق مسجّل: {names}.} two {من دون طرفين لا يبقى طريق مسجّل: {names}.} few {من دون # أطراف لا يبقى طريق مسجّل: {names}.} many {من دون # طرفًا لا يبقى طريق مسجّل: {names}.} other {من دون # طرف لا يبقى طريق مسجّل: {names}.}}', other: 'هناك مجموعات أخرى بالحجم نفسه.', uncut: 'لا مجموعة من الأطراف تقطع كل الطرق: أحدها لا يمر بأحد.',
    passed: '{count, plural, zero {لا قطع.} one {كل الطرق المسجّلة إلى قطعة واحدة تمر عبر {name}.} two {كل الطرق المسجّلة إلى قطعتين تمر عبر {name}.} few {كل الطرق المسجّلة إلى # قطع تمر عبر {name}.} many {كل الطرق المسجّلة إلى # قطعة تمر عبر {name}.} other {كل الطرق المسجّلة إلى # قطعة تمر عبر {name}.}}', before: 'من دون الفرضية: {count, plural, zero {لا طرق} one {طريق واحد} two {طريقان} few {# طرق} many {# طريقًا} other {# طريق}}.', now: 'من دون ما نُحّي:',
  },
})
