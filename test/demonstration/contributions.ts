import type { Answer } from '#shared/domain/assessment.ts'
import type { Capacity } from '#shared/domain/member.ts'

/** What a contributor answered, and to whom it was given when. */
type Contributed = { id: string; memberId: string; capacity: Capacity; at: string; answers: Record<string, Answer> }

const say = (value: Answer['value'], reason: string, evidence: string[] = []): Answer => ({ value, reason, evidence })

/**
 * What the direction that carries the project and the data protection officer answered, in October, to the questions
 * meant for them. They disagree on whether sensitive data enter the score, even indirectly.
 */
export const contributed: readonly Contributed[] = [
  {
    id: 'contribution-direction-action-sociale',
    memberId: 'direction-action-sociale',
    capacity: 'project_owner',
    at: '2026-10-27T14:15:00.000Z',
    answers: {
      'c1-biometrie': say('non', 'Le score ne lit que des données de dossier : ni image, ni voix.'),
      'c1-categorisation': say('non', 'Ni la tenue ni le comportement des personnes ne sont saisis.'),
      'c1-sensibles': say('non', 'Aucune rubrique de santé, d’opinion ou d’origine n’existe dans nos dossiers.'),
      'c1-biais': say(2, 'Un essai a comparé les femmes et les hommes ; il n’a porté sur aucun autre groupe.'),
      'c2-contrat': say(
        2,
        'Le contrat fixe le lieu des données et interdit leur réemploi ; la sortie reste à préciser.',
      ),
      'c3-besoin': say(3, 'Six cents foyers sur 8 412 sont réexaminés par trimestre, et un essai limité a été mené.'),
      'c3-alternative': say(2, 'Le tirage au sort et le choix par les agents ont été discutés, sans être chiffrés.'),
      'c3-usagers': say(1, 'Nous nous engageons à consulter des allocataires ; la date n’est pas fixée.'),
      'c3-inclusion': say('oui', 'Le réexamen se fait en entretien, et la convocation donne un numéro de téléphone.'),
      'c4-effets': say(2, 'Moins de dossiers sont ouverts pour rien, mais la liste fixe le rythme des entretiens.'),
      'c4-dialogue': say('apres', 'L’instance a été saisie une fois la solution choisie.'),
      'c4-formation': say(3, 'La formation est financée et confiée à une responsable.'),
      'c4-surveillance': say('non', 'Aucun indicateur par agent n’est produit.'),
      'c6-information': say(2, 'Un projet de mention est écrit.', ['note-mention']),
      'c6-registre': say('partiel', 'La fiche est commencée ; les taux d’erreur y manquent.'),
      'c6-explication': say(1, 'Nous savons quelles variables comptent en général, pas pour un foyer donné.'),
      'c6-controle-humain': say(2, 'La note de service permet d’écarter la proposition.', ['note-relecture']),
    },
  },
  {
    id: 'contribution-deleguee-donnees',
    memberId: 'deleguee-donnees',
    capacity: 'dpo',
    at: '2026-10-29T09:40:00.000Z',
    answers: {
      'c1-sensibles': say(
        'indirect',
        'Rien de sensible n’est saisi, mais le quartier et la composition du foyer peuvent en tenir lieu.',
        ['note-vingt-variables'],
      ),
      'c2-baselegale': say(
        3,
        'La mission du centre communal fonde le traitement (L. 123-5 du code de l’action sociale).',
      ),
      'c2-aipd': say('faite', 'L’analyse d’impact est faite ; je l’ai validée, elle reste à verser au dossier.'),
    },
  },
]

/** The contribution that says this of a question: where the rapporteur took the reference answer from. */
export const originOf = (question: string, value: Answer['value']): string | undefined =>
  contributed.find(({ answers }) => value !== null && answers[question]?.value === value)?.id
