export const lettersFr = {
  screen: 'Questions au porteur de projet',
  questions: 'Questions',
  letters: 'Lettres de demande',
  noQuestion:
    'Aucune question pour l’instant. En lisant une pièce, choisissez un passage, puis « Question au porteur de projet ».',
  noLetter: 'Aucune lettre pour l’instant.',
  notForAll:
    '{count, plural, one {Une question n’est pas pour tout le comité : elle n’ira dans aucune lettre.} other {# questions ne sont pas pour tout le comité : elles n’iront dans aucune lettre.}}',
  standings: {
    open: 'À poser',
    asked: 'Posées',
    late: 'En retard',
    answered: 'Réponse reçue',
    closed: 'Closes',
  },
  write:
    '{count, plural, =0 {Écrire une lettre} one {Écrire une lettre ({count} question)} other {Écrire une lettre ({count} questions)}}',
  letter: 'Lettre {number}',
  draft:
    '{count, plural, =0 {Brouillon sans question} one {Brouillon, # question} other {Brouillon, # questions}}, pour le {deadline}',
  sent: 'Envoyée le {date}, réponses attendues pour le {deadline}',
  late: 'Envoyée le {date} ; réponses en retard depuis le {deadline}',
  answered:
    '{answered, plural, =0 {Aucune réponse reçue} one {# réponse reçue} other {# réponses reçues}} pour {count, plural, one {# question} other {# questions}}',
  edit: 'Reprendre',
  editOf: 'Reprendre la lettre {number}',
  back: 'Toutes les lettres',
  field: {
    number: 'Numéro',
    date: 'Date de la lettre',
    deadline: 'Réponse attendue pour le',
    addressee: 'Destinataire',
    intro: 'Introduction',
    closing: 'Formule de fin',
    sender: 'Au nom du comité',
    capacity: 'En qualité de',
  },
  askedQuestions: 'Questions de la lettre',
  atPage: ', p. {page}',
  up: 'Monter la question {number}',
  down: 'Descendre la question {number}',
  takeOut: 'Retirer la question {number} de la lettre',
  questionText: 'Texte de la question {number}',
  withheldWords:
    'Cette question n’est plus pour tout le comité, ou a été supprimée : ses mots ne sont pas montrés ici.',
  addQuestion: 'Ajouter une question',
  addChosen: 'Ajouter cette question',
  chooseQuestion:
    '{count, plural, one {Choisir parmi # question du dossier} other {Choisir parmi # questions du dossier}}',
  standsAgainst: 'Avant de la noter comme envoyée :',
  fault: {
    number_absent: 'donnez un numéro à la lettre ;',
    number_taken: 'donnez-lui un autre numéro : une autre lettre du dossier porte celui-ci ;',
    addressee_absent: 'dites à qui elle est adressée ;',
    deadline_before_date: 'choisissez une échéance qui n’est pas avant la date de la lettre ;',
    no_question: 'ajoutez au moins une question ;',
    question_withheld:
      '{count, plural, one {retirez la question {numbers}, qui n’est plus pour tout le comité, ou qui a été supprimée ;} other {retirez les questions {numbers}, qui ne sont plus pour tout le comité, ou qui ont été supprimées ;}}',
    question_empty: 'écrivez le texte de chaque question.',
  },
  sendingFreezes: 'Une lettre notée comme envoyée ne change plus : on lui donne suite par une autre lettre.',
  send: 'Noter comme envoyée',
  wasSent: 'La lettre est notée comme envoyée.',
  removeDraft: 'Supprimer le brouillon',
  removed: 'Brouillon supprimé.',
  format: { pdf: 'PDF', docx: 'DOCX' },
  saveAs: '{format} de la lettre {number}',
  fileName: 'lettre-{number}',
  fileSaved: 'Lettre enregistrée.',
  notSaved:
    '{count, plural, one {Ne s’enregistre pas tant que la question {numbers} y est : elle n’est plus pour tout le comité, ou a été supprimée.} other {Ne s’enregistre pas tant que les questions {numbers} y sont : elles ne sont plus pour tout le comité, ou ont été supprimées.}}',
}
