/**
 * Words of a briefing in French.
 * @module
 */
import type { BriefingWords } from '../words.ts'

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

export const frWords: BriefingWords = {
  dates: { day: '{day} {month} {year}', month: '{month} {year}', span: 'du {from} au {to}', months, ofMonths: months },
  colon: '\u00a0: ', comma: ', ', semicolon: '\u00a0; ', quotes: ['«\u00a0', '\u00a0»'],
  forms: { statement: 'Déclaration', brief: 'Note', report: 'Rapport', slides: 'Diapositives' },
  audiences: { 'security-council': 'le Conseil de sécurité', government: 'un gouvernement', court: 'un tribunal', press: 'la presse', public: 'le public', other: 'un autre auditoire' },
  status: { established: 'établi', possible: 'possible', contradicted: 'contredit', 'not-established': 'non établi' },
  confidence: { low: 'faible', moderate: 'moyenne', high: 'élevée' },
  nature: { context: 'contexte', opinion: 'opinion', waived: 'admise sans affirmation' },
  stances: { asserts: 'affirme', supports: 'appuie', disputes: 'conteste', denies: 'nie', declines: 'refuse de répondre', limits: 'émet une réserve', investigating: 'enquête', 'attacks-method': 'attaque la méthode', 'attacks-independence': 'attaque l’indépendance', 'attacks-format': 'attaque le format', 'asserts-law': 'énonce le droit' },
  attacks: { funding: 'Qui vous paie ?', competence: 'Mauvaises personnes, mauvais format', 'party-to-the-conflict': 'Les preuves viennent d’une partie au conflit', originals: 'Les photographies sont mauvaises ; personne n’a vu l’objet', 'other-readings': 'Votre lecture en est une parmi d’autres', 'right-of-reply': 'Vous ne nous avez pas interrogés d’abord', 'not-known': 'Ce que l’on ne sait pas' },
  days: { between: 'de {least} à {most} jours', atMost: '{most} jours au plus', atLeast: '{least} jours au moins', exactly: '{least} jours' },
  window: { between: 'du {from} au {to}', notAfter: 'pas après le {to}', notBefore: 'pas avant le {from}', on: 'le {from}' },
  leftOut: {
    'above-handling': 'traitement plus strict que celui de ce document', 'no-room': 'faute de place sous cette forme ; figure dans le rapport', 'not-of-these-findings': 'porte sur autre chose que ces constats',
    'other-form': 'ne fait pas partie de cette forme', time: 'omis pour tenir dans le temps',
  },
  says: {
    page: 'Page', of: 'sur', restricted: 'DIFFUSION RESTREINTE : ne pas publier', for: 'Pour', occasion: 'Occasion', asOf: 'État à {count} déclarations dans le registre {origin}', outset: 'Avant les constats', standardOfProof: 'Niveau de preuve', notStated: 'non indiqué', funding: 'Qui finance',
    howToRead: 'Chaque phrase porte un numéro, et chaque affirmation qui la fonde un identifiant et un statut. Les statuts sont calculés à partir de déclarations scellées ; personne ne les écrit.',
    finding: 'Constat', status: 'Statut', confidenceLabel: 'Confiance', because: 'parce que', claims: 'Affirmations', claim: 'Affirmation', claimId: 'Id.', days: 'Bornes', restsOn: 'Repose sur', hangsOn: 'Tombe sans', entries: 'entrées du registre {list}', nothing: 'rien à lui seul',
    caveats: 'Réserves', alternatives: 'Autres explications', setAside: 'Écarté parce que', wouldDecide: 'Trancherait', positions: 'Ce que disent les parties', party: 'Partie', words: 'Propos', where: 'Où et quand', paraphrase: 'non textuel',
    deniedBy: 'Cela est nié ou contesté par {parties}.', limitedBy: 'Des réserves sont émises par {parties}.', challenge: 'Les questions qui seront posées, et les réponses', said: 'Comme elle a été posée', answers: 'Ce qui y répond', gaps: 'Ce qui n’y répond pas', noAnswer: 'Rien de ce qui est consigné n’y répond.', asRecorded: 'Les noms et les mots des énoncés restent tels qu’ils ont été écrits.',
    sources: 'Sources', notIncluded: 'Connu et non repris', reason: 'Pourquoi', check: 'Comment vérifier', checkHow: 'Ouvrez le dossier de preuves avec l’un de ses vérificateurs : l’empreinte ci-dessous doit être celle de son fichier manifest-sha256.txt. Les fichiers de ce document sont liés par leurs empreintes dans une déclaration scellée ; une copie qui diffère d’un octet est un autre fichier.',
    package: 'Dossier de preuves du constat {letter}', noPackage: 'Aucun dossier de preuves de ce constat n’a été publié.', squareAlt: 'Code carré menant au dossier dont l’empreinte du manifeste est {hash}', corrections: 'Rectification', correctionOf: 'Ceci remplace «\u00a0{title}\u00a0».',
    before: 'avant', now: 'maintenant', added: 'nouveau', removed: 'supprimé', changed: 'modifié', noChange: 'Aucune phrase, aucun statut ni aucun chiffre ne diffère, ni titre, réserve, confiance, niveau de preuve ou autre explication.', titleLabel: 'Titre', notTranslated: '[non traduit]', untranslatedCount: 'Passages laissés dans l’original faute de traduction à jour : {count}.', translationBy: 'Traduction du constat {letter}',
    'method.person': 'faite par une personne', 'method.machine': 'faite par une machine', 'method.machine-checked': 'faite par une machine et vérifiée', 'method.unknown': 'mode non consigné', notChecked: 'vérifiée par personne qui soit nommé', checkedBy: 'vérifiée par {name}',
    speech: 'Environ {minutes} min à {rate} mots par minute : {words} mots.', proofSheet: 'Derrière les mots', figure: 'Figure', timeline: 'Quand cela a pu être fabriqué et employé', timelineAlt: 'Chronologie. {rows}', production: 'Fabrication', use: 'Emploi', item: 'Objet',
    map: 'Où, avec la précision connue', mapAlt: 'Carte de {count} lieux, chacun entouré du rayon dans lequel il est connu : {rows}', place: 'Lieu', precision: 'Connu à', km: '{km} km près', when: 'Quand', supply: 'De qui à qui, selon ce qui est affirmé', supplyAlt: 'Chaîne d’approvisionnement. {rows}', from: 'De', to: 'À', unnamed: 'non nommé',
    photograph: 'Photographie', illustration: 'Dessin, non une photographie', redacted: 'Photographie en partie masquée', marked: 'Encadré : {marks}', bounds: 'Bornes', open: 'ouvert', event: 'Événement', number: 'Nº', contents: 'Sommaire', continued: 'suite', waivedBy: 'admise par {name}', summary: 'En bref', stance: 'Attitude',
    review: 'Examen', reviewedBy: 'le constat {letter} a été admis par {name}', reviewWaived: 'le constat {letter} n’a été examiné par personne d’autre ; {name} a renoncé à l’examen', notReviewed: 'aucun examen du constat {letter} par une autre personne n’est parmi ce que ce document peut montrer', ownMarks: 'dans le constat {letter}, {name} phrases sont contexte ou opinion sur la parole de son auteur', readAlone: 'aucune seconde personne n’a lu le constat {letter}', replyWaived: '{name} a renoncé au droit de réponse sur le constat {letter}',
    moreFindings: 'et {count} autres constats', timelineSays: 'Lignes : {count}. Hachures : quand cela a pu être fabriqué ; losange ou barre courte : quand cela a été employé ; flèche : ouvert de ce côté.', mapSays: 'Lieux : {count}. Chaque cercle est le rayon dans lequel le lieu est connu.', supplySays: 'Transferts : {count}. Un trait interrompu est affirmé, non établi.', squareHow: 'Le code contient l’empreinte du dossier et aucune adresse. Demandez le dossier portant cette empreinte à qui vous a remis ce document, ouvrez-le dans son vérificateur et comparez les deux.', squareOpens: 'Le code ouvre cette adresse ; le dossier qui s’y trouve doit porter cette empreinte.', notBriefed: 'n’est pas repris ici', sinceWhy: 'Depuis quand et pourquoi', sinceEntry: 'entrée {index} du registre', correctedMade: 'Fait {date}, quand le registre comptait {count} déclarations.', madeOn: 'le {date}',
  },
}
