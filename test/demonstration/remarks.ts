/** Reasons in a member's own words, by member and question; the highlights that bear them out. */
type Remark = { reason: string; confidence?: 1 | 2 | 3; evidence?: string[] }

export const remarks: Record<string, Record<string, Remark>> = {
  'paul-henri-vasseur': {
    'c1-biais': {
      reason:
        'À Rotterdam les données penchaient selon l’âge et le sexe. Aucune mesure n’est produite pour les nôtres.',
      confidence: 3,
      evidence: ['note-biais-donnees'],
    },
    'c6-controle-humain': {
      reason: 'Aucun motif exigé quand l’agent suit la machine. C’est l’inverse d’un contrôle.',
      confidence: 3,
    },
  },
  'marc-le-goff': {
    'c6-controle-humain': {
      reason: 'Le pouvoir existe dans la note de service, pas dans l’organisation du travail.',
      confidence: 2,
    },
  },
  'sylvie-abadie': {
    'c6-controle-humain': {
      reason: 'La note de service nomme un responsable et trace les refus. C’est plus que dans bien des services.',
      confidence: 2,
    },
    'c6-information': {
      reason: 'La mention est prête ; reste à savoir qui répond au guichet.',
      confidence: 2,
      evidence: ['note-degre-contribution'],
    },
  },
  'fatou-diarra': {
    'c3-usagers': { reason: 'Personne, parmi les allocataires, n’a été consulté.', confidence: 3 },
    'c6-information': {
      reason: 'La convocation doit dire pourquoi elle est envoyée, sans qu’on ait à le demander.',
      confidence: 3,
      evidence: ['note-criteres-dits'],
    },
  },
  'yasmine-toumi': {
    'c7-indicateurs': {
      reason: 'Sans tirage au sort permanent, l’effet du score ne se mesure pas.',
      confidence: 3,
      evidence: ['note-tirage'],
    },
  },
  'hugo-lemercier': {
    'c1-sensibles': {
      reason: 'Le score s’appuie sur des variables dont la santé ou l’origine peuvent se déduire.',
      confidence: 2,
      evidence: ['note-vingt-variables'],
    },
    'c6-explication': {
      reason: 'On sait quelles variables pèsent en général, pas pourquoi cette personne est choisie.',
      confidence: 3,
      evidence: ['note-explication-individuelle', 'note-xgboost'],
    },
    'c6-controle-humain': {
      reason: 'Une relecture existe, mais sans temps prévu et sans motif demandé quand l’agent suit la proposition.',
      confidence: 2,
      evidence: ['note-relecture'],
    },
    'c6-information': {
      reason: 'Le projet de mention est écrit ; il ne dit pas le degré de contribution du score.',
      confidence: 2,
      evidence: ['note-mention'],
    },
  },
}
