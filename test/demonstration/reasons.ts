/** Why the committee retained each answer, in its words; the highlights that bear it out. Pieces are cited by rank and page. */
type Reason = { reason: string; evidence?: string[] }

export const reasons: Record<string, Reason> = {
  'c1-biometrie': {
    reason: 'Le score se calcule sur des données de dossier ; ni image, ni voix, ni autre trait corporel n’est traité.',
  },
  'c1-categorisation': {
    reason:
      'À la différence de ce que relève la pièce 2 (p. 3) à Rotterdam, aucune appréciation de l’apparence ou du comportement n’entre dans le score.',
  },
  'c1-sensibles': {
    reason:
      'Aucune donnée sensible n’est saisie. Certaines variables peuvent cependant en tenir lieu, d’autant plus qu’elles sont nombreuses (pièce 1, p. 15).',
    evidence: ['note-vingt-variables'],
  },
  'c1-biais': {
    reason:
      'La direction fait état d’un essai selon le sexe, dont le résultat n’est pas au dossier. Rien n’est mesuré selon l’âge ni l’origine, alors que les données de Rotterdam étaient biaisées selon l’âge et le sexe (pièce 1, p. 6).',
    evidence: ['note-biais-donnees'],
  },
  'c2-baselegale': {
    reason:
      'L’article L. 123-5 du code de l’action sociale et des familles fonde la compétence du centre communal ; la pièce 3 (p. 6 et 7) rappelle les obligations qui s’ensuivent.',
  },
  'c2-aipd': {
    reason:
      'La direction déclare l’analyse faite et validée par la déléguée à la protection des données ; elle n’est pas encore versée au dossier (troisième recommandation).',
  },
  'c2-ria': {
    reason:
      'Système à haut risque, au titre du point 5, a, de l’annexe III : le classement figure sur la fiche du dossier.',
  },
  'c2-ssi': {
    reason:
      'Selon la direction, l’analyse de risques est faite, un responsable est nommé et le calcul reste sur les serveurs de la ville.',
  },
  'c2-contrat': {
    reason:
      'Selon la direction, le contrat fixe la localisation des données et en interdit la réutilisation pour l’entraînement ; la réversibilité n’y est pas détaillée.',
  },
  'c3-besoin': {
    reason:
      'L’aide est versée à 8 412 foyers, dont 600 seraient réexaminés chaque trimestre. La direction a présenté un essai limité, comparé au choix habituel des dossiers.',
  },
  'c3-alternative': {
    reason:
      'Le tirage au sort et le choix par les agents sont évoqués sans être chiffrés. La pièce 2 (p. 2) recommande de combiner ces méthodes avec le score.',
  },
  'c3-usagers': {
    reason: 'La direction s’engage à consulter des allocataires, sans date ni moyens. Aucun ne l’a encore été.',
  },
  'c3-inclusion': {
    reason:
      'Le réexamen se fait en entretien avec un agent ; la convocation, par courrier, donne un numéro où le joindre.',
  },
  'c4-effets': {
    reason:
      'Effets contrastés : moins de dossiers ouverts pour rien, mais un rythme fixé par la liste et des entretiens souvent éprouvants pour les personnes (pièce 1, p. 3).',
    evidence: ['note-intrusif'],
  },
  'c4-dialogue': {
    reason: 'L’instance a été consultée après le choix de la solution et avant sa mise en service.',
  },
  'c4-formation': {
    reason: 'La formation des agents qui mènent les entretiens est prévue, financée et confiée à un responsable.',
  },
  'c4-surveillance': {
    reason: 'Le système classe des foyers ; aucun indicateur par agent n’est produit.',
  },
  'c5-mesure': {
    reason: 'La consommation est estimée par la direction, selon une méthode décrite, pour un calcul par trimestre.',
  },
  'c5-dimension': {
    reason: 'Un modèle statistique de petite taille, appelé quatre fois par an, suffit au besoin décrit.',
  },
  'c5-materiel': {
    reason: 'Aucun achat : le calcul se fait sur des serveurs déjà en place.',
  },
  'c6-information': {
    reason:
      'Le projet de mention signale le traitement algorithmique, comme l’exige la loi (pièce 3, p. 7). Il ne dit ni le degré ni le mode de contribution du score à la convocation.',
    evidence: ['note-mention', 'note-degre-contribution'],
  },
  'c6-registre': {
    reason:
      'La fiche est commencée ; les critères et les taux d’erreur restent à renseigner. Celle de Rotterdam (pièce 5) montre ce qui est attendu.',
  },
  'c6-explication': {
    reason:
      'L’agent sait quelles variables comptent en général, non pourquoi un foyer est désigné (pièce 1, p. 15). La méthode de Rotterdam ne pouvait être utilement expliquée aux habitants (pièce 2, p. 10).',
    evidence: ['note-explication-individuelle', 'note-xgboost'],
  },
  'c6-controle-humain': {
    reason:
      'La note de service permet à l’agent d’écarter la proposition. Ni temps ni motif ne sont prévus lorsqu’il la suit ; à Rotterdam, les prédictions étaient relues d’office (pièce 1, p. 14).',
    evidence: ['note-relecture'],
  },
  'c7-indicateurs': {
    reason:
      'Un indicateur d’effet est fixé ; le taux d’erreur par groupe ne l’est pas. Seul un tirage au sort permanent permettrait de le mesurer (pièce 2, p. 11).',
    evidence: ['note-tirage'],
  },
  'c7-calendrier': {
    reason: 'Un bilan est prévu un an après la mise en service ; aucune condition d’arrêt n’est inscrite.',
  },
  'c7-collectif': {
    reason: 'Le bilan réunit élus, services et agents ; la manière d’y associer des habitants reste à décider.',
  },
}
