/**
 * What a condition is said with. `{…}` stands for a part of the sentence. No sentence agrees with what it names, so that
 * a label of any gender and number fits.
 */
export type ExpressionWords = {
  language: 'fr' | 'en'
  always: string
  never: string
  and: string
  or: string
  group: string
  comma: string
  answer: string
  answered: string
  unanswered: string
  isNotApplicable: string
  isApplicable: string
  notApplicable: string
  flagRaised: string
  flagDown: string
  flag: string
  section: string
  points: string
  classification: string
  total: string
  completeness: string
  constant: string
  pieces: string
  somePiece: string
  noPiece: string
  unknown: string
  present: string
  missing: string
  holds: string
  holdsNot: string
  orMissing: string
  is: string
  isNot: string
  equals: string
  equalsNot: string
  below: string
  notBelow: string
  atMost: string
  notAtMost: string
  above: string
  notAbove: string
  atLeast: string
  notAtLeast: string
  among: string
  notAmong: string
  includes: string
  includesNot: string
  quoted: string
  valueWithLabel: string
  truth: string
  nothing: string
  true: string
  false: string
  unreadable: string
}

export const frenchExpressionWords: ExpressionWords = {
  language: 'fr',
  always: 'toujours',
  never: 'jamais',
  and: ' et ',
  or: ' ou ',
  group: '({condition})',
  comma: ', ',
  answer: 'la réponse à « {name} »',
  answered: 'il y a une réponse à « {name} »',
  unanswered: 'il n’y a pas de réponse à « {name} »',
  isNotApplicable: '« {name} » est non applicable',
  isApplicable: '« {name} » n’est pas marqué non applicable',
  notApplicable: 'le « non applicable » de « {name} »',
  flagRaised: 'le drapeau « {name} » est levé',
  flagDown: 'le drapeau « {name} » n’est pas levé',
  flag: 'l’état du drapeau « {name} »',
  section: 'le score de la section « {name} »',
  points: 'le nombre de points de risque',
  classification: 'la classe retenue',
  total: 'le score total',
  completeness: 'la complétude (de 0 à 1)',
  constant: 'la constante « {name} » ({value})',
  pieces: 'le nombre de pièces « {name} »',
  somePiece: 'une pièce « {name} » est au dossier',
  noPiece: 'aucune pièce « {name} » n’est au dossier',
  unknown: 'la variable inconnue « {name} »',
  present: '{left} ne manque pas',
  missing: '{left} manque',
  holds: '{left} a une valeur, autre que zéro',
  holdsNot: '{left} n’a pas de valeur, ou vaut zéro',
  orMissing: ' (ou manque)',
  is: '{left} est {right}',
  isNot: '{left} n’est pas {right}',
  equals: '{left} vaut {right}',
  equalsNot: '{left} ne vaut pas {right}',
  below: '{left} est au-dessous de {right}',
  notBelow: '{left} n’est pas au-dessous de {right}',
  atMost: '{left} vaut au plus {right}',
  notAtMost: '{left} ne vaut pas au plus {right}',
  above: '{left} dépasse {right}',
  notAbove: '{left} ne dépasse pas {right}',
  atLeast: '{left} vaut au moins {right}',
  notAtLeast: '{left} ne vaut pas au moins {right}',
  among: '{left} est parmi {right}',
  notAmong: '{left} n’est pas parmi {right}',
  includes: '{right} comprend {left}',
  includesNot: '{right} ne comprend pas {left}',
  quoted: '« {text} »',
  valueWithLabel: '{value} (« {text} »)',
  truth: 'la vérité de ({condition})',
  nothing: 'rien',
  true: 'vrai',
  false: 'faux',
  unreadable: 'une condition qui ne se lit pas ({text})',
}

export const englishExpressionWords: ExpressionWords = {
  language: 'en',
  always: 'always',
  never: 'never',
  and: ' and ',
  or: ' or ',
  group: '({condition})',
  comma: ', ',
  answer: 'the answer to “{name}”',
  answered: 'there is an answer to “{name}”',
  unanswered: 'there is no answer to “{name}”',
  isNotApplicable: '“{name}” is not applicable',
  isApplicable: '“{name}” is not marked not applicable',
  notApplicable: 'the “not applicable” of “{name}”',
  flagRaised: 'the flag “{name}” is raised',
  flagDown: 'the flag “{name}” is not raised',
  flag: 'the state of the flag “{name}”',
  section: 'the score of the section “{name}”',
  points: 'the number of risk points',
  classification: 'the class retained',
  total: 'the total score',
  completeness: 'the completeness (from 0 to 1)',
  constant: 'the constant “{name}” ({value})',
  pieces: 'the number of documents “{name}”',
  somePiece: 'a document “{name}” is in the file',
  noPiece: 'no document “{name}” is in the file',
  unknown: 'the unknown variable “{name}”',
  present: '{left} is not missing',
  missing: '{left} is missing',
  holds: '{left} has a value, other than zero',
  holdsNot: '{left} has no value, or is zero',
  orMissing: ' (or is missing)',
  is: '{left} is {right}',
  isNot: '{left} is not {right}',
  equals: '{left} is {right}',
  equalsNot: '{left} is not {right}',
  below: '{left} is below {right}',
  notBelow: '{left} is not below {right}',
  atMost: '{left} is at most {right}',
  notAtMost: '{left} is not at most {right}',
  above: '{left} is above {right}',
  notAbove: '{left} is not above {right}',
  atLeast: '{left} is at least {right}',
  notAtLeast: '{left} is not at least {right}',
  among: '{left} is one of {right}',
  notAmong: '{left} is none of {right}',
  includes: '{right} includes {left}',
  includesNot: '{right} does not include {left}',
  quoted: '“{text}”',
  valueWithLabel: '{value} (“{text}”)',
  truth: 'the truth of ({condition})',
  nothing: 'nothing',
  true: 'true',
  false: 'false',
  unreadable: 'a condition that cannot be read ({text})',
}
