/**
 * Words of the chain of a group: legs that members have, each with for how many of them it is recorded.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const groupWords = catalog({
  en: {
    title: 'Legs of a lot, a consignment or a group', lede: 'Each leg with how many members it is recorded for. Legs that differ in anything stated stand apart; a leg of some members is none of the others.',
    group: 'Members of this group', whole: 'Parts of this item', lot: 'Lot {text}, made by {maker}', lotNoMaker: 'Lot {text}, maker not named', consignment: 'One consignment by {by}',
    members: '{count, plural, one {# member recorded} other {# members recorded}}', known: 'recorded for {of} of {total}', whichOf: 'which', ofGroup: 'names the group itself: which members it covers is not said', same: '{count, plural, one {# statement says so} other {# statements say so}}', without: '{count, plural, one {# member is named in no leg} other {# members are named in no leg}}', noLegs: 'No leg of a member is recorded.', definitions: 'What the words of a chain mean: docs/chain-of-supply.md',
    withheld: 'withheld', fields: 'withheld here: {fields}', unplaced: '{count, plural, one {# transfer withholds what it moved: it may be a leg of this chain.} other {# transfers withhold what they moved: each may be a leg of this chain.}}',
    from: 'giver', to: 'receiver', when: 'date', transferKind: 'kind', place: 'place', authorised: 'whether it was authorised', assertedBy: 'who says so', basis: 'basis', documents: 'documents',
  },
  fr: {
    title: 'Étapes d’un lot, d’un envoi ou d’un groupe', lede: 'Chaque étape avec le nombre de membres pour lesquels elle est enregistrée. Les étapes qui diffèrent en quoi que ce soit restent séparées ; une étape de certains membres n’est pas celle des autres.',
    group: 'Membres de ce groupe', whole: 'Parties de cet objet', lot: 'Lot {text}, fabriqué par {maker}', lotNoMaker: 'Lot {text}, fabricant non nommé', consignment: 'Un même envoi par {by}',
    members: '{count, plural, one {# membre enregistré} many {# membres enregistrés} other {# membres enregistrés}}', known: 'enregistrée pour {of} sur {total}', whichOf: 'lesquels', ofGroup: 'nomme le groupe lui-même : quels membres sont visés n’est pas dit', same: '{count, plural, one {# énoncé le dit} many {# énoncés le disent} other {# énoncés le disent}}', without: '{count, plural, one {# membre n’est nommé dans aucune étape} many {# membres ne sont nommés dans aucune étape} other {# membres ne sont nommés dans aucune étape}}', noLegs: 'Aucune étape d’un membre n’est enregistrée.', definitions: 'Ce que veulent dire les mots d’une chaîne : docs/chain-of-supply.md',
    withheld: 'retenu', fields: 'retenu ici : {fields}', unplaced: '{count, plural, one {# transfert retient ce qu’il a déplacé : il peut être une étape de cette chaîne.} many {# transferts retiennent ce qu’ils ont déplacé : chacun peut être une étape de cette chaîne.} other {# transferts retiennent ce qu’ils ont déplacé : chacun peut être une étape de cette chaîne.}}',
    from: 'qui donne', to: 'qui reçoit', when: 'date', transferKind: 'sorte', place: 'lieu', authorised: 's’il était autorisé', assertedBy: 'qui le dit', basis: 'fondement', documents: 'documents',
  },
  uk: {
    title: 'Ланки партії, вантажу або групи', lede: 'Кожна ланка з тим, для скількох членів її записано. Ланки, що різняться хоч чимось сказаним, стоять окремо; ланка одних членів не є ланкою інших.',
    group: 'Члени цієї групи', whole: 'Частини цього предмета', lot: 'Партія {text}, виробник {maker}', lotNoMaker: 'Партія {text}, виробника не названо', consignment: 'Один вантаж за: {by}',
    members: '{count, plural, one {записано # члена} few {записано # члени} many {записано # членів} other {записано # члена}}', known: 'записано для {of} з {total}', whichOf: 'яких', ofGroup: 'називає саму групу: яких членів стосується, не сказано', same: '{count, plural, one {так каже # твердження} few {так кажуть # твердження} many {так кажуть # тверджень} other {так кажуть # твердження}}', without: '{count, plural, one {# члена не названо в жодній ланці} few {# членів не названо в жодній ланці} many {# членів не названо в жодній ланці} other {# члена не названо в жодній ланці}}', noLegs: 'Жодної ланки члена не записано.', definitions: 'Що означають слова ланцюга: docs/chain-of-supply.md',
    withheld: 'приховано', fields: 'тут приховано: {fields}', unplaced: '{count, plural, one {# передача приховує, що передано: вона може бути ланкою цього ланцюга.} few {# передачі приховують, що передано: кожна може бути ланкою цього ланцюга.} many {# передач приховують, що передано: кожна може бути ланкою цього ланцюга.} other {# передачі приховують, що передано: кожна може бути ланкою цього ланцюга.}}',
    from: 'хто дає', to: 'хто приймає', when: 'дата', transferKind: 'вид', place: 'місце', authorised: 'чи було дозволено', assertedBy: 'хто так каже', basis: 'підстава', documents: 'документи',
  },
  ar: {
    title: 'حلقات دفعة أو شحنة أو مجموعة', lede: 'كل حلقة مع عدد الأفراد المسجلة لهم. الحلقات المختلفة في أي شيء مذكور تبقى منفصلة؛ وحلقة بعض الأفراد ليست حلقة غيرهم.',
    group: 'أفراد هذه المجموعة', whole: 'أجزاء هذه القطعة', lot: 'الدفعة {text}، صنع {maker}', lotNoMaker: 'الدفعة {text}، الصانع غير مسمى', consignment: 'شحنة واحدة بحسب {by}',
    members: '{count, plural, zero {لا أفراد مسجلين} one {فرد واحد مسجل} two {فردان مسجلان} few {# أفراد مسجلين} many {# فردًا مسجلًا} other {# فرد مسجل}}', known: 'مسجلة لعدد {of} من {total}', whichOf: 'أيها', ofGroup: 'تسمي المجموعة نفسها: لا يُذكر أي أفرادها تشمل', same: '{count, plural, zero {لا إفادة تقول ذلك} one {إفادة واحدة تقول ذلك} two {إفادتان تقولان ذلك} few {# إفادات تقول ذلك} many {# إفادة تقول ذلك} other {# إفادة تقول ذلك}}', without: '{count, plural, zero {كل الأفراد مسمَّون} one {فرد واحد لا تسميه أي حلقة} two {فردان لا تسميهما أي حلقة} few {# أفراد لا تسميهم أي حلقة} many {# فردًا لا تسميهم أي حلقة} other {# فرد لا تسميهم أي حلقة}}', noLegs: 'لا حلقة مسجلة لأي فرد.', definitions: 'معاني كلمات السلسلة: docs/chain-of-supply.md',
    withheld: 'محجوب', fields: 'محجوب هنا: {fields}', unplaced: '{count, plural, zero {لا نقل يحجب ما نُقل.} one {نقل واحد يحجب ما نُقل: قد يكون حلقة في هذه السلسلة.} two {نقلان يحجبان ما نُقل: قد يكون كل منهما حلقة في هذه السلسلة.} few {# عمليات نقل تحجب ما نُقل: قد تكون كل منها حلقة في هذه السلسلة.} many {# عملية نقل تحجب ما نُقل: قد تكون كل منها حلقة في هذه السلسلة.} other {# عملية نقل تحجب ما نُقل: قد تكون كل منها حلقة في هذه السلسلة.}}',
    from: 'المسلِّم', to: 'المستلم', when: 'التاريخ', transferKind: 'النوع', place: 'المكان', authorised: 'هل كان مأذونًا به', assertedBy: 'من يقول ذلك', basis: 'الأساس', documents: 'المستندات',
  },
})
