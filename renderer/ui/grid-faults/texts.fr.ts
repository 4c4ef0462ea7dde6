/** A sentence a fault of a grid, by its code: what is wrong, then what is expected. */
export const gridFaultsFr = {
  json_empty: 'Le fichier est vide.',
  json_unexpected:
    'Le texte n’est plus du JSON à partir de « {name} » : il manque une virgule, des guillemets ou un deux-points, ou il y a une virgule de trop.',
  json_unfinished:
    'Le fichier s’arrête avant la fin : une accolade, un crochet ou des guillemets ne sont pas refermés.',
  json_text:
    'Ce texte contient un caractère qui doit s’écrire autrement en JSON : un saut de ligne, une barre oblique inversée seule, ou la moitié d’un caractère.',
  json_number: 'Ce nombre n’est pas écrit comme en JSON, ou il est trop grand.',
  json_depth: 'Le fichier est imbriqué trop profondément pour être une grille.',
  json_after_end: 'La grille est finie, mais il reste du texte après, à partir de « {name} ».',
  repeated_key: 'La clé « {name} » est écrite deux fois au même endroit : n’en gardez qu’une.',
  grid_schema:
    '{wanted, select, present {« {name} » manque.} string {« {name} » doit être un texte entre guillemets.} number {« {name} » doit être un nombre.} int {« {name} » doit être un nombre entier.} boolean {« {name} » doit être true ou false.} array {« {name} » doit être une liste entre crochets.} object {« {name} » doit être un objet entre accolades.} one_of {« {name} » doit être l’une de ces valeurs : {values}.} items {« {name} » doit compter au moins {least, plural, one {un élément} other {# éléments}}.} at_least {« {name} » ne peut pas être inférieur à {least}.} at_most {« {name} » ne peut pas dépasser {most}.} date {« {name} » doit être une date qui existe, écrite AAAA-MM-JJ.} version {La version doit s’écrire avec trois nombres, par exemple 1.0.0.} slug {« {name} » doit être un identifiant : des minuscules sans accent et des chiffres, joints par un point, un tiret ou un tiret bas.} expression {« {name} » doit être une condition : un objet avec un seul opérateur, ou true, ou false.} other {« {name} » n’a pas la forme attendue.}}',
  unknown_key: 'La clé « {name} » n’existe pas à cet endroit : vérifiez son orthographe, ou retirez-la.',
  duplicate_section: 'Une autre section s’appelle déjà « {name} » : chaque identifiant de section est unique.',
  duplicate_question: 'Une autre question s’appelle déjà « {name} » : chaque identifiant de question est unique.',
  duplicate_rule: 'Une autre règle s’appelle déjà « {name} » : chaque identifiant de règle est unique.',
  duplicate_level: 'Un autre niveau de résultat a déjà le code « {name} ».',
  duplicate_option: 'Une autre option de cette question a déjà le code « {name} ».',
  scale_missing: 'Cette question se note sur une échelle, mais ne dit pas laquelle.',
  unknown_scale: 'L’échelle « {name} » n’existe pas dans cette grille.',
  scale_without_extent: 'Toutes les valeurs de l’échelle « {name} » sont égales : elle ne mesure rien.',
  options_missing: 'Cette question se répond par un choix, mais n’a aucune option.',
  options_not_allowed: 'Seules les questions à choix ont des options : celle-ci est d’un autre type.',
  unit_missing: 'Cette question attend un nombre : son unité manque.',
  unknown_reference: 'La référence « {name} » n’est pas dans la liste des références de la grille.',
  unknown_class: 'La classe « {name} » n’est pas un des niveaux de résultat.',
  class_missing: 'Cette règle de classement ne dit pas quelle classe elle donne.',
  max_opinion_missing:
    'Cette règle borne l’avis : elle doit dire l’avis le plus favorable qu’elle permet (maxOpinion).',
  waiver_missing: 'Cette règle borne l’avis : elle doit dire comment on peut y déroger (waiver).',
  piece_missing: 'Cette règle demande une pièce : elle doit dire laquelle (piece).',
  grid_missing: 'Cette règle propose une autre grille : elle doit dire laquelle (grid).',
  levels_not_ascending: 'Les niveaux de résultat s’écrivent par seuil croissant : {min} vient ici après {before}.',
  expression_shape: 'Une condition a un seul opérateur : celle-ci en a {n, plural, =0 {aucun} other {#}}.',
  expression_depth: 'Cette condition est imbriquée trop profondément.',
  unknown_operator: 'L’opérateur « {name} » n’existe pas dans ce format.',
  operand_count:
    'L’opérateur « {name} » prend {expected, plural, one {un terme} other {# termes}}, et en a {n, plural, =0 {aucun} other {#}}.',
  unknown_variable:
    'La condition lit « {name} », qui n’existe pas dans cette grille : une question, une section, un drapeau ou une constante de ce nom manque.',
}
