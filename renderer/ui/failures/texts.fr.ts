/** A sentence a failure code: what happened, then what to do next. */
export const failuresFr = {
  unexpected:
    "Une erreur inattendue est survenue ; elle est notée dans le journal de cet ordinateur. Recommencez ; si elle revient, signalez-la avec l'heure.",
  unknown: "L'opération n'a pas abouti (code {code}). Recommencez ; si l'échec se répète, signalez ce code.",
}
