/**
 * Democratic People's Republic of Korea: measures of arms, and the sectoral ones that are kept for completeness in `dprk-sectoral.ts`.
 *
 * A catch-all asks about the use of an item: that it was in force can be shown, that it was met is for people.
 * @module
 */
import { anyone, arms, authority, except, inWords, mandate, ofRegime, prohibition, those, unanimous, whole } from '../row.ts'

const [KP, dprk] = [whole('KP', 'the DPRK'), anyone('the DPRK')]
const programmes = those('missile and mass-destruction programmes of the DPRK')
const heavyWeapons = ['battle-tanks', 'armoured-combat-vehicles', 'artillery', 'combat-aircraft', 'attack-helicopters', 'warships', 'missiles'].map((name) => `unroca:${name}`)
const asNationalLawAllows = 'Does not invoke Chapter VII; States act as their own law allows.'
const shared = { territory: KP, vote: unanimous }

export const dprkArms = ofRegime('kp-1718', [
  prohibition('kp-1695-3', {
    ...shared, by: 'S/RES/1695 (2006)', paragraph: '3', adopted: '2006-07-15', direction: 'to', actors: programmes, note: asNationalLawAllows,
    items: inWords('missiles, and goods, material and technology for missiles or weapons of mass destruction'), unverified: ['paragraph'], sources: ['un-1695', 'wiki-1695'],
  }),
  prohibition('kp-1695-4', {
    ...shared, by: 'S/RES/1695 (2006)', paragraph: '4', adopted: '2006-07-15', direction: 'from', actors: dprk, note: asNationalLawAllows,
    items: inWords('missiles and missile goods, material and technology bought from the DPRK'), unverified: ['paragraph'], sources: ['un-1695', 'wiki-1695'],
  }),
  prohibition('kp-1718-8a-i', {
    ...shared, by: 'S/RES/1718 (2006)', paragraph: '8(a)(i)', adopted: '2006-10-14', direction: 'to', actors: dprk,
    items: { test: 'classes', words: 'the seven classes of heavy weapons: tanks, armoured vehicles, large artillery, combat aircraft, attack helicopters, warships, missiles', classes: heavyWeapons, isComplete: true },
    note: 'Under Article 41 of Chapter VII. 1874 para. 10 and 2270 para. 6 made it wider; they are rows of their own.', sources: ['un-sc8853', 'sipri-1421'],
  }),
  prohibition('kp-1718-8b', {
    ...shared, by: 'S/RES/1718 (2006)', paragraph: '8(b)', adopted: '2006-10-14', direction: 'from', actors: dprk, obliged: ['DPRK', 'Member States'],
    items: { test: 'classes', words: 'what paragraph 8(a)(i) and (ii) lists', classes: heavyWeapons, isComplete: false },
    note: 'The DPRK must stop exporting; other States forbid their nationals, ships and aircraft to procure, wherever the goods originate. Article 41 of Chapter VII.', sources: ['tarjamaan-8b', 'un-sc8853'],
  }),
  prohibition('kp-1718-8c', {
    ...shared, by: 'S/RES/1718 (2006)', paragraph: '8(c)', adopted: '2006-10-14', direction: 'both', actors: dprk,
    items: inWords('training, advice, services and help of a technical kind for what paragraph 8(a) lists'), unverified: ['paragraph'], sources: ['sipri-1421'],
  }),
  prohibition('kp-1874-9', {
    ...shared, by: 'S/RES/1874 (2009)', paragraph: '9', adopted: '2009-06-12', direction: 'from', actors: dprk, obliged: ['DPRK', 'Member States'],
    items: arms('arms and related materiel of every type (1718 para. 8(b), made wider)'), unverified: ['paragraph'], sources: ['sipri-1421', 'res-1874'],
  }),
  prohibition('kp-1874-10', {
    ...shared, by: 'S/RES/1874 (2009)', paragraph: '10', adopted: '2009-06-12', direction: 'to', actors: dprk,
    items: arms('arms and related materiel of every type (1718 para. 8(a), made wider)'), sources: ['unsa-additional'],
    exceptions: [except('small arms, light weapons and what goes with them: allowed with vigilance, and told to the Committee five days ahead', ['unsa-additional', 'grip-dprk'],
      { from: '2009-06-12', until: '2016-03-02', endedBy: 'kp-2270-6', classes: ['unroca:small-arms', 'unroca:light-weapons'] })],
  }),
  mandate('kp-1874-26', {
    ...shared, by: 'S/RES/1874 (2009)', paragraph: '26', adopted: '2009-06-12', direction: 'both', obliged: ['Secretary-General'], items: inWords('Panel of Experts of the 1718 Committee'), actors: those('Panel of Experts, appointed by the Secretary-General'),
    until: '2024-04-30', untilKind: 'ended', status: 'ended', note: 'Extended again and again until a veto on 28 March 2024 stopped the extension to 30 April 2025. Committee and prohibitions went on.',
    sources: ['wikisource-1928', 'un-sc14841', 'un-sc15648', 'un-sc15755', 'un-sc16058'],
  }),
  authority('kp-1874-inspection', {
    ...shared, by: 'S/RES/1874 (2009)', adopted: '2009-06-12', direction: 'both', items: inWords('searching DPRK cargo in one\'s own territory; seizing and disposing of what is forbidden'), actors: those('cargo on its way to or from the DPRK'),
    note: 'Reported of the resolutions since 2009; the paragraphs are to be read in them. 2087 is said to make seizure and destruction clearer.', sources: ['aca-dprk'],
  }),
  authority('kp-2087-seizure', {
    ...shared, by: 'S/RES/2087 (2013)', adopted: '2013-01-22?', direction: 'both', items: inWords('makes clear how seized goods are destroyed or disposed of in another way'), actors: those('States that hold seized goods'),
    unverified: ['adopted.date', 'from'], sources: ['comcapint', 'aca-dprk'],
  }),
  prohibition('kp-2087-catch-all', {
    ...shared, by: 'S/RES/2087 (2013)', adopted: '2013-01-22?', direction: 'both', items: inWords('makes the catch-all clause clearer'), actors: programmes,
    unverified: ['adopted.date', 'from', 'direction'], sources: ['comcapint', 'aca-dprk'],
  }),
  prohibition('kp-2094', {
    ...shared, by: 'S/RES/2094 (2013)', adopted: '2013-03-07?', direction: 'both', items: inWords('longer lists of goods; whatever could help the forbidden programmes'), actors: programmes,
    unverified: ['adopted.date', 'from', 'direction'], sources: ['comcapint', 'ws-2094', 'aca-dprk'],
  }),
  prohibition('kp-2270-6', {
    ...shared, by: 'S/RES/2270 (2016)', paragraph: '6', adopted: '2016-03-02', direction: 'both', actors: dprk, obliged: ['Member States', 'DPRK'],
    items: arms('arms and related materiel of every type, small arms and light weapons among them, with finance, training and services (1718 para. 8(a) and (b) apply)'),
    note: 'Some reference pages give 2015 or February 2016 for this change; the resolution is of 2 March 2016.', sources: ['grip-dprk', 'un-sg-2270'],
  }),
  prohibition('kp-2270-7', {
    ...shared, by: 'S/RES/2270 (2016)', paragraph: '7', adopted: '2016-03-02', direction: 'both', actors: dprk, items: inWords('goods that go to the DPRK or leave it to be repaired, serviced, tested, copied or marketed'),
    unverified: ['paragraph'], sources: ['un-1718-fr', 'un-2270'],
  }),
  prohibition('kp-2270-8', {
    ...shared, by: 'S/RES/2270 (2016)', paragraph: '8', adopted: '2016-03-02', direction: 'both', actors: those('armed forces of the DPRK, or of another Member State'),
    items: inWords('catch-all: whatever could directly help the DPRK\'s forces to operate, or exports that help those of another State to'),
    exceptions: [except('food and medicine', ['grip-dprk']), except('the cases that paragraph 8(a) and (b) of the resolution sets out; read them there', ['grip-dprk'])],
    note: 'Turns on what the item is good for: that the clause was in force can be shown here, that it was met cannot.', sources: ['grip-dprk', 'un-1718-fr'],
  }),
  prohibition('kp-2270-9', {
    ...shared, by: 'S/RES/2270 (2016)', paragraph: '9', adopted: '2016-03-02', direction: 'from', items: inWords('receiving trainers and advisers'), actors: those('trainers and advisers from the DPRK'),
    unverified: ['paragraph', 'direction'], sources: ['un-1718-fr', 'un-2270'],
  }),
])
