/** Reasons in a member's own words, by member and question; the highlights that bear them out. */
type Remark = { comment: string; confidence?: 1 | 2 | 3; evidence?: string[] }

export const remarks: Record<string, Record<string, Remark>> = {
  'paul-henri-vasseur': {
    'c1-biais': {
      comment:
        'À Rotterdam les données penchaient selon l’âge et le sexe. Aucune mesure n’est produite pour les nôtres.',
      confidence: 3,
      evidence: ['note-biais-donnees'],
    },
    'c6-controle-humain': {
      comment: 'Aucun motif exigé quand l’agent suit la machine. C’est l’inverse d’un contrôle.',
      confidence: 3,
    },
  },
  'marc-le-goff': {
    'c6-controle-humain': {
      comment: 'Le pouvoir existe dans la note de service, pas dans l’organisation du travail.',
      confidence: 2,
    },
  },
  'sylvie-abadie': {
    'c6-controle-humain': {
      comment: 'La note de service nomme un responsable et trace les refus. C’est plus que dans bien des services.',
      confidence: 2,
    },
    'c6-information': {
      comment: 'La mention est prête ; reste à savoir qui répond au guichet.',
      confidence: 2,
      evidence: ['note-degre-contribution'],
    },
  },
  'fatou-diarra': {
    'c3-usagers': { comment: 'Personne, parmi les allocataires, n’a été consulté.', confidence: 3 },
    'c6-information': {
      comment: 'La convocation doit dire pourquoi elle est envoyée, sans qu’on ait à le demander.',
      confidence: 3,
      evidence: ['note-criteres-dits'],
    },
  },
  'yasmine-toumi': {
    'c7-indicateurs': {
      comment: 'Sans tirage au sort permanent, l’effet du score ne se mesure pas.',
      confidence: 3,
      evidence: ['note-tirage'],
    },
  },
  'hugo-lemercier': {
    'c1-sensibles': {
      comment: 'Le score s’appuie sur des variables dont la santé ou l’origine peuvent se déduire.',
      confidence: 2,
      evidence: ['note-vingt-variables'],
    },
    'c6-explication': {
      comment: 'On sait quelles variables pèsent en général, pas pourquoi cette personne est choisie.',
      confidence: 3,
      evidence: ['note-explication-individuelle', 'note-xgboost'],
    },
    'c6-controle-humain': {
      comment: 'Une relecture existe, mais sans temps prévu et sans motif demandé quand l’agent suit la proposition.',
      confidence: 2,
      evidence: ['note-relecture'],
    },
    'c6-information': {
      comment: 'Le projet de mention est écrit ; il ne dit pas le degré de contribution du score.',
      confidence: 2,
      evidence: ['note-mention'],
    },
  },
}
