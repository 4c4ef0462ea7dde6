/** A sentence a failure code: what happened, then what to do next. */
export const failuresFr = {
  close: 'Fermer ce message',
  unexpected:
    "Une erreur inattendue est survenue ; elle est notée dans le journal de cet ordinateur. Recommencez ; si elle revient, signalez-la avec l'heure.",
  unknown: "L'opération n'a pas abouti (code {code}). Recommencez ; si l'échec se répète, signalez ce code.",
  opinion_malformed:
    'L’acte ne peut pas être lu : « {path} » n’a pas la forme attendue. Vérifiez cette partie ; si elle est juste, signalez ce message.',
  report_malformed:
    'Le rapport ne peut pas être lu : « {path} » n’a pas la forme attendue. Recommencez ; si cela revient, signalez ce message.',
  report_date: 'La date de l’ordinateur ({date}) n’est pas de ce siècle : réglez-la, puis recommencez.',
  report_grid: 'La grille n’est pas valide : {message}. Importez-la de nouveau.',
  report_answers: 'La grille refuse une réponse : {message}. Corrigez-la, puis recommencez.',
  report_nothing_to_say: 'Rien n’est répondu ou retenu pour cette grille. Choisissez autre chose à exporter.',
  report_round_closed: 'Le premier tour n’est pas ouvert : les évaluations des autres ne s’exportent pas encore.',
  voted_hash_differs:
    'Le texte a changé depuis son vote. Rétablissez le texte voté, ou remettez le nouveau texte aux voix.',
  act_number_form: 'Le numéro « {number} » n’a pas la forme AVIS-2026-001. Corrigez-le dans l’en-tête.',
  act_number_taken:
    'Le numéro {number} est déjà celui d’un autre avis, « {title} » : un numéro n’est attribué qu’une fois. Corrigez l’un des deux dans l’en-tête.',
  act_number_taken_unshown:
    'Le numéro {number} est déjà celui d’un autre avis : un numéro n’est attribué qu’une fois. Corrigez-le dans l’en-tête.',
  act_date_form: 'La date de séance manque, n’existe pas ou n’est pas de ce siècle. Corrigez-la dans l’en-tête.',
  act_number_year:
    'Le numéro « {number} » n’est pas de l’année de la séance ({date}). Corrigez l’un des deux dans l’en-tête.',
  act_original_missing: 'Une version publique cite l’empreinte de l’acte original (act.original) : ajoutez-la.',
  act_original_not_expected:
    'Seule une version publique cite l’empreinte d’un acte original (act.original). Retirez-la, ou marquez la version publique.',
  grid_not_conclusive:
    'La grille « {grid} » n’est pas concluante : {count, plural, one {il manque une réponse obligatoire} other {il manque # réponses obligatoires}} ({missing}). Complétez-la, ou choisissez un sursis ou un avis défavorable.',
  act_part_empty:
    '{part, select, visas {Aucun visa : ajoutez au moins un texte visé.} recitals {Aucun motif : ajoutez au moins un considérant.} articles {Le dispositif est vide : ajoutez au moins un article.} title {Le titre manque : écrivez-le dans l’en-tête.} dossier {Le dossier n’a pas de numéro ou de titre : complétez sa fiche.} author {L’auteur de l’acte manque : écrivez-le dans l’en-tête.} committee {Le nom du comité manque : écrivez-le dans les réglages.} city {Le nom de la ville manque : écrivez-le dans les réglages.} other {Une partie de l’acte est vide : complétez-la.}}',
  act_paragraph_empty:
    '{part, select, visas {Le visa} hearings {La mention d’instruction} recitals {Le motif} articles {L’article} recommendations {La recommandation} other {Le paragraphe}} {number} est vide : écrivez son texte ou supprimez cette ligne.',
  act_ids_repeated: 'Deux paragraphes portent le même identifiant. Supprimez l’un des deux et écrivez-le de nouveau.',
  reservation_incomplete:
    'La réserve {id} est incomplète : il faut l’exigence, le responsable, l’échéance et la preuve attendue.',
  reservations_missing:
    'L’avis est favorable avec réserves, mais aucune réserve n’est écrite. Ajoutez-en une, ou changez le sens.',
  reservations_not_expected:
    '{sense, select, favourable {L’avis est favorable sans réserve} deferred {L’avis est un sursis} unfavourable {L’avis est défavorable} other {Ce sens n’admet pas de réserve}}, mais {count, plural, one {une réserve est écrite} other {# réserves sont écrites}}. Choisissez « favorable avec réserves », ou supprimez-les.',
  reservation_id_form:
    'Le repère de réserve « {id} » ne convient pas. Donnez-lui un repère court et sans espace, comme R1.',
  reservation_due_impossible: 'L’échéance « {due} » de la réserve {id} n’existe pas au calendrier. Corrigez-la.',
  reservation_due_past:
    'L’échéance « {due} » de la réserve {id} vient avant la date de l’acte. Corrigez l’une des deux.',
  act_reference_absent:
    'Le renvoi « {label} » ({place}) ne mène à rien dans cet acte. Récrivez ce passage, ou rétablissez ce qu’il cite.',
  annex_empty: 'L’annexe {number} n’a pas de titre ou pas de texte. Complétez-la, ou supprimez-la.',
  separate_opinion_incomplete:
    'L’opinion séparée {number} n’a pas d’auteur ou pas de texte. Complétez-la, ou supprimez-la.',
  signatories_missing: 'Aucun signataire n’est nommé. Ajoutez-les dans la partie Signatures.',
  signatory_incomplete:
    'Il manque le nom ou la qualité {field, select, chair {de la présidence de séance} secretary {du secrétariat de séance} other {d’un signataire}}. Complétez la partie Signatures.',
  signatory_repeated:
    '« {name} » figure deux fois parmi les signataires : chacun signe à un seul titre. Corrigez l’un des deux.',
  signatory_field_form: 'Le champ de signature « {field} » n’est pas valable. Prévenez le secrétariat.',
  vote_missing: 'Le résultat du vote manque. Saisissez-le dans la partie Résultat du vote.',
  vote_sum_wrong:
    'Les suffrages ({sum, number}) ne font pas le nombre de votants ({voters, number}). Corrigez le résultat du vote.',
  vote_attendance_wrong:
    '{voters, number} votants ne correspondent pas aux présents prenant part et aux mandats ({expected, number}), ou dépassent les {inOffice, number} membres en exercice. Corrigez le résultat du vote.',
  vote_without_voters: 'Personne n’a voté. Saisissez les présents et les suffrages.',
  vote_proxies_wrong:
    '{proxies, plural, one {Un mandat est exercé} other {# mandats sont exercés}} pour {takingPart, plural, one {un membre prenant part} other {# membres prenant part}} : chacun n’en exerce qu’un. Corrigez le résultat du vote.',
  vote_quorum_missing:
    'Le quorum n’est pas atteint : {attending, plural, one {un membre compte} other {# membres comptent}}, il en faut {needed}. Corrigez la présence, ou indiquez une seconde séance sur le même ordre du jour.',
  vote_casting_unknown: 'La voix prépondérante est vide. Choisissez pour ou contre, ou retirez-la.',
  vote_casting_secret: 'Il n’y a pas de voix prépondérante dans un scrutin secret. Retirez-la, ou changez de mode.',
  vote_casting_without_tie:
    'Une voix prépondérante est inscrite sans égalité de voix ({for, number} pour, {against, number} contre). Retirez-la.',
  vote_name_empty: 'Le vote nominatif {number} n’a pas de nom. Complétez-le.',
  vote_name_repeated: '« {name} » figure deux fois aux votes nominatifs. Supprimez l’un des deux.',
  vote_choice_unknown: 'Le vote « {choice} » de {name} n’est pas un suffrage. Corrigez-le.',
  vote_names_differ:
    'Les votes nominatifs ne font pas les suffrages : {choice, select, for {pour} against {contre} abstention {abstention} blank {blanc} other {nul}}, {named, number} au lieu de {counted, number}. Corrigez les noms ou les suffrages.',
  vote_names_of_secret:
    'Un scrutin secret ne porte pas de noms. Retirez les votes nominatifs, ou changez le mode de scrutin.',
  vote_outcome_wrong:
    'Avec {for, number} voix pour et {against, number} contre, le texte n’est pas adopté. Corrigez les suffrages ou le résultat.',
  vote_rejected:
    'Le comité a rejeté ce texte : il n’y a pas d’avis à exporter. Remettez aux voix un autre texte, ou corrigez le résultat du vote.',
  vote_rejection_wrong:
    'Avec {for, number} voix pour et {against, number} contre, le texte est adopté. Corrigez les suffrages ou le résultat.',
  bound_differs:
    'La borne écrite dans l’acte n’est pas celle que donnent les grilles. Rouvrez l’avis pour la recalculer.',
  bound_rules_differ:
    'Les règles écrites à la borne de l’acte ne sont pas celles que donnent les grilles ({rule}). Rouvrez l’avis pour les recalculer.',
  waiver_unknown: 'La dérogation à « {rule} » ne répond à aucune règle qui borne cet avis. Retirez-la.',
  waiver_not_needed:
    'La dérogation à la règle {rule} n’est pas nécessaire : le sens choisi reste dans la borne. Retirez-la.',
  waiver_repeated: 'La règle {rule} a deux dérogations. Supprimez l’une des deux.',
  bound_without_waiver:
    'Le sens choisi dépasse la borne des grilles, et la règle n’admet aucune dérogation. Choisissez un sens plus réservé.',
  waiver_missing:
    'Le sens choisi dépasse la borne des grilles : inscrivez la dérogation à la règle {rule}, ou choisissez un sens plus réservé.',
  waiver_incomplete: 'La dérogation à la règle {rule} est incomplète : indiquez qui l’accorde, et pour quelle raison.',
  grid_absent:
    'La grille {grid}, qui a servi à évaluer le dossier, n’est plus dans ce comité. Demandez-la au secrétariat.',
  grid_invalid: 'La grille {grid} ne peut pas être lue. Demandez au secrétariat une version corrigée.',
  grid_refused: 'Une réponse à la grille {grid} ne convient pas à sa question. Ouvrez la grille et corrigez-la.',
  act_grid_invalid: 'Une grille jointe à l’acte ne peut pas être lue. Demandez au secrétariat une version corrigée.',
  act_grid_input: 'Les réponses retenues d’une grille ne lui conviennent pas. Ouvrez la grille et corrigez-les.',
  act_grid_result:
    'Le résultat écrit d’une grille n’est pas celui que donnent ses réponses. Rouvrez l’avis pour le recalculer.',
  act_grid_repeated: 'La grille {grid} figure deux fois dans l’acte. Gardez une seule évaluation retenue.',
  act_grid_question_unknown:
    'La grille {grid} n’a pas de question « {question} » ({place}). Vérifiez la version de la grille.',
  act_grid_dispersion:
    'L’écart {value} entre les membres est impossible pour la question « {question} ». Rouvrez l’avis pour le recalculer.',
  answer_shape:
    'La réponse à « {question} » ne convient pas à cette grille : le résultat n’est pas calculé. Répondez-y de nouveau.',
  number_ambiguous:
    'Ce nombre se lit de deux façons, {less} ou {more} : rien n’est retenu. Écrivez-le avec une virgule, ou sans séparateur.',
  number_unread:
    'Ce nombre ne se lit pas sans risque d’erreur : rien n’est retenu. Écrivez-le en chiffres, comme {example}.',
  not_applicable_not_allowed:
    '« {question} » est marqué non applicable, ce que cette grille n’admet pas : le résultat n’est pas calculé. Retirez cette marque.',
  character_unprintable:
    'Le caractère « {character} » ({code}) ne peut pas être imprimé : les polices de l’acte ne l’ont pas. Remplacez-le dans « {where} ».',
  character_invisible:
    'Un caractère invisible ou interdit ({code}) se trouve dans « {where} ». Modifiez ce passage : il en sera débarrassé.',
  not_a_pkcs12:
    'Ce fichier n’est pas un certificat avec sa clé (.p12 ou .pfx), ou il est abîmé. Choisissez-en un autre.',
  wrong_passphrase:
    'La phrase de passe n’ouvre pas ce fichier. Vérifiez les majuscules et les accents, puis recommencez.',
  unsupported_protection:
    'Ce fichier est protégé par un procédé qui n’est pas reconnu ici. Demandez à l’autorité qui l’a délivré un fichier .p12 courant (AES).',
  no_private_key: 'Ce fichier ne contient pas de clé pour signer. Choisissez celui qui vous a été remis avec sa clé.',
  several_signers:
    'Ce fichier contient les clés de plusieurs personnes. Choisissez celui qui ne contient que la vôtre, ou exportez-la seule.',
  no_certificate:
    'Ce fichier contient une clé mais pas son certificat. Demandez le fichier complet à l’autorité qui l’a délivré.',
  unsupported_key:
    'Cette clé est d’un genre qui n’est pas reconnu ici. Il faut une clé RSA ou une clé sur courbe P-256, P-384 ou P-521.',
  weak_key: 'Cette clé est trop courte pour signer un acte. Demandez un certificat plus récent.',
  certificate_malformed: 'Ce fichier n’est pas un certificat lisible. Choisissez un fichier .pem, .cer ou .crt.',
  certificate_not_authority:
    'Ce certificat est celui d’un signataire, pas d’une autorité : il n’a pas été ajouté. Choisissez le certificat racine.',
  certificate_expired: 'Votre certificat a expiré : il ne peut plus signer. Demandez-en un nouveau.',
  certificate_not_yet_valid:
    'Votre certificat n’est pas encore valable. Vérifiez la date de cet ordinateur, ou attendez.',
  certificate_revoked:
    'Votre certificat a été révoqué : il ne peut plus signer. Adressez-vous à l’autorité qui l’a délivré.',
  certificate_on_hold:
    'Votre certificat est suspendu : il ne peut pas signer pour le moment. Adressez-vous à l’autorité qui l’a délivré.',
  wrong_key_usage:
    'Ce certificat n’est pas fait pour signer des documents. Choisissez celui qui porte l’usage « signature » ou « non-répudiation ».',
  certificate_path_invalid:
    'Les autorités de ce certificat se contredisent : il ne peut pas servir à signer. Adressez-vous à l’autorité qui l’a délivré.',
  certificates_too_large:
    'La chaîne de certificats est trop longue pour tenir dans l’acte. Demandez un certificat émis plus près de la racine.',
  unsupported_algorithm:
    'L’algorithme de ce certificat n’est pas reconnu ici. Demandez un certificat RSA ou sur courbe P-256.',
  weak_algorithm: 'L’algorithme de ce certificat peut être contrefait. Demandez un certificat plus récent.',
  revocation_list_malformed:
    'Ce fichier n’est pas une liste de révocation lisible. Choisissez un fichier .crl de l’autorité.',
  revocation_list_absent: 'Une liste de révocation jointe n’est plus là. Joignez-la de nouveau.',
  identity_absent: 'Le certificat n’est plus ouvert : une clé ne sert qu’une fois. Choisissez-le de nouveau.',
  not_a_demonstration:
    'Les certificats d’essai n’existent que dans le comité de démonstration. Choisissez un fichier de certificat.',
  pdf_damaged: 'Le fichier de l’acte est abîmé : il ne peut pas être signé. Exportez l’avis de nouveau.',
  pdf_encrypted: 'Le fichier de l’acte est protégé : il ne peut pas être signé. Exportez l’avis de nouveau.',
  field_absent: 'L’acte ne prévoit pas cette signature. Vérifiez les signataires, puis exportez l’avis de nouveau.',
  field_already_signed: 'Cette signature est déjà apposée. Rouvrez l’écran pour voir où en est l’acte.',
  wrong_order: 'La présidence de séance signe avant le secrétariat. Attendez la première signature.',
  earlier_signature_broken:
    'La signature précédente ne tient plus : l’acte a été modifié. Ne signez pas ; repartez de l’export.',
  earlier_stamp_foreign:
    'Le cachet de la signature précédente n’a pas été dessiné par ce programme et pourrait cacher les pages. Ne signez pas ; repartez de l’export.',
  changes_forbidden: 'L’acte n’accepte plus de signature. Vérifiez-le avant toute chose.',
  signed_file_not_valid:
    'Le fichier signé n’a pas passé la vérification ({reason}) : il n’a pas été enregistré. Recommencez avec un autre certificat ou une liste de révocation à jour ; si c’est l’acte qui est en cause, exportez l’avis de nouveau.',
  xml_malformed:
    'Ce fichier XFDF est abîmé : il ne peut pas être lu. Exportez de nouveau les notes depuis l’autre logiciel.',
  xml_has_types:
    'Ce fichier déclare un type de document : il est refusé, car un fichier de notes n’en a pas besoin et un tel en-tête peut cacher un piège.',
  xfdf_malformed: 'Ce fichier XML n’est pas un fichier XFDF : il ne contient pas de notes.',
  annotations_malformed: 'Ce fichier JSON ne contient pas d’annotations du web.',
  annotations_too_many: 'Ce fichier contient plus de {most} notes : il n’est pas importé.',
  notes_not_kept:
    'Le disque refuse l’écriture des notes. Faites de la place ou vérifiez vos droits ; ce qui est à l’écran est gardé et l’enregistrement est retenté.',
  notes_too_large: 'Ce fichier de notes dépasse {megabytes} Mo : il n’est pas importé.',
  notes_file_unknown: 'Ce fichier n’est ni du XFDF ni des annotations du web (JSON-LD).',
  notes_malformed: 'La synthèse des notes ne peut pas être faite : {path} n’est pas conforme.',
  letter_malformed: 'Le courrier ne peut pas être fait : {path} n’est pas conforme.',
  copy_damaged:
    'Ce PDF est abîmé, ou les lecteurs doivent le réparer pour l’ouvrir : aucune copie annotée ne peut en être faite. Exportez plutôt les notes (XFDF) ou leur synthèse.',
  copy_encrypted:
    'Ce PDF est protégé par son auteur : aucune copie annotée ne peut en être faite. Demandez-en une version sans protection, ou exportez les notes (XFDF) ou leur synthèse.',
  copy_too_much:
    'Ce PDF demande trop de temps ou de mémoire : la copie annotée a été abandonnée. Exportez plutôt les notes (XFDF) ou leur synthèse.',
  cancelled: 'L’opération a été annulée. Recommencez quand vous voudrez.',
  file_unreadable:
    'Le fichier « {file} » ne peut pas être lu, ou il est trop volumineux. Vérifiez qu’il est sur cet ordinateur.',
  file_absent: 'Ce fichier n’est pas dans le coffre du comité. Ajoutez-le de nouveau au dossier.',
  file_damaged: 'Ce fichier est abîmé dans le coffre. Ajoutez-le de nouveau depuis l’original.',
  document_unreadable:
    'Le contenu de « {file} » ne peut pas être lu{code, select, password { : il est protégé par un mot de passe} too_long { dans le temps permis} too_large { : le fichier est trop grand} too_large_in_memory { dans la mémoire permise} other {}}. Enregistrez-en une copie pour l’ouvrir ailleurs, ou demandez-en une autre version.',
  not_written: 'Le fichier n’a pas pu être écrit à cet endroit. Choisissez un autre dossier, avec assez de place.',
  not_available: 'Cette action n’est pas disponible ici.',
  refused: "Cette action n'est pas permise depuis cette fenêtre. Rechargez-la ; si le refus revient, signalez-le.",
  invalid_input:
    "La demande n'a pas la forme attendue : c'est un défaut du programme. Signalez-le avec l'heure et ce que vous faisiez.",
  page_lost:
    'La page s’est arrêtée pendant qu’elle montrait l’écran précédent ; ce qui était enregistré est intact. Rouvrez-le si vous voulez ; si cela revient avec une pièce, enregistrez-en une copie et demandez-en une version saine.',
  name_missing: 'Ce champ est nécessaire.',
  name_unprintable: 'Le caractère « {character} » ne peut pas être imprimé sur un avis. Écrivez ce nom sans lui.',
  profile_absent: "Ce comité n'est plus sur cet ordinateur. Rechargez la fenêtre pour voir ceux qui y sont.",
  text_changed:
    'Le texte a changé dans une autre fenêtre pendant la signature, ou y a été signé. Rien n’a été signé ici : relisez-le, puis choisissez de nouveau le certificat.',
  draft_changed:
    'Cette grille a changé dans une autre fenêtre, ou y a été publiée. Rien n’a été publié ici : relisez-la, puis publiez-la.',
  window_stays:
    "Une autre fenêtre de ce comité n'a pas pu enregistrer ce qui y était saisi. Allez à cette fenêtre, puis fermez de nouveau le comité.",
  profile_in_use: "Ce comité est déjà ouvert dans une autre fenêtre. Revenez à cette fenêtre, ou fermez-la d'abord.",
  vault_unreadable:
    'Le coffre de ce comité ne peut pas être lu : le fichier qui le décrit est abîmé. Restaurez une sauvegarde du dossier de ce comité.',
  key_ring_refused: "Le trousseau de cet ordinateur n'a pas rendu la clé. Ouvrez le comité avec la clé de secours.",
  too_many_attempts:
    "Trop d'essais. Attendez un instant, puis recommencez, ou ouvrez le comité avec la clé de secours.",
  weak_keyring: 'Le trousseau de cet ordinateur ne protège rien. Choisissez la protection par une phrase de passe.',
  read_only:
    "Ce comité est en lecture seule : une version plus récente de Délibéré l'a ouvert. Mettez le programme à jour pour écrire de nouveau.",
  write_log_unreadable:
    "Le journal d'écriture ne peut pas être lu. Vérifiez que le disque répond, puis rouvrez le comité.",
  write_log_refused:
    "Le disque refuse l'écriture ({cause}). Faites de la place ou vérifiez vos droits ; ce qui est à l'écran est gardé et l'enregistrement est retenté.",
  store_unavailable:
    "La base de ce comité ne s'ouvre pas. Fermez les autres fenêtres de Délibéré et vérifiez l'espace du disque, puis réessayez : le journal garde tout.",
  everything_lost: 'Les deux copies de ce comité sont vides ou illisibles. Remettez une copie du dossier de données.',
  records_present: "Ce comité contient encore des enregistrements : rien n'a été remplacé. Rouvrez-le.",
  folder_too_large:
    "Plus de {limit} fichiers : ils n'entrent pas en une fois, et aucun n'a été lu. Ajoutez un à un les répertoires qu'il contient.",
  folder_empty: 'Ce répertoire ne contient aucun fichier.',
  not_a_file: "« {fileName} » est un dossier ou un lien, pas un fichier. Choisissez les fichiers qu'il contient.",
  file_not_kept:
    '« {fileName} » n’a pas pu être gardé : {cause, select, full {le disque est plein. Faites de la place} other {le disque a refusé ({cause}). Vérifiez-le}}, puis ajoutez-le de nouveau.',
  grid_file_too_large:
    'Ce fichier dépasse 5 Mo : ce n’est pas une grille, ou elle contient autre chose que des questions.',
  grid_file_not_utf8:
    'Ce fichier n’est pas un texte en UTF-8. Enregistrez-le dans cet encodage, puis importez-le de nouveau.',
  grid_file_unreadable:
    'Ce fichier ne peut plus être lu : il a changé ou disparu depuis qu’il a été choisi. Choisissez-le de nouveau.',
  file_too_large: '« {fileName} » dépasse la taille permise. Demandez une version plus légère, ou scindez le document.',
  file_kind_refused:
    "« {fileName} » n'est pas d'un genre que Délibéré enregistre. C'est un défaut du programme : signalez-le.",
  upload_unknown: "L'envoi de ce fichier s'est interrompu. Ajoutez-le de nouveau.",
  package_not_one: 'Ce fichier n’est pas un paquet d’échange de Délibéré. Choisissez un fichier « .delibere ».',
  package_too_large:
    'Ce paquet dépasse ce que Délibéré accepte ({limit, number} octets). Demandez-en un plus léger. Rien n’a été pris.',
  package_damaged: 'Ce paquet est abîmé ou incomplet : rien n’a été pris. Demandez qu’on vous le renvoie.',
  package_hostile:
    'Ce paquet est fait comme aucun paquet de Délibéré ne l’est : rien n’a été pris. Parlez-en à la personne qui l’a envoyé.',
  package_newer:
    'Ce paquet vient d’une version plus récente de Délibéré. Mettez le programme à jour, puis recommencez.',
  package_signature_wrong:
    'La signature de ce paquet ne correspond pas à son contenu : il a été modifié. Rien n’a été pris. Demandez qu’on vous le renvoie.',
  package_other_committee:
    'Ce paquet est d’un autre comité : {name} ({city}). Vous êtes dans {ownName} ({ownCity}). Rien n’a été pris : ouvrez l’autre comité pour l’importer.',
  package_gone: 'Ce paquet n’est plus en attente. Importez-le de nouveau.',
  one_package_at_a_time: 'Déposez un seul paquet à la fois.',
  package_too_large_to_send:
    'Ce paquet dépasserait {limit, number} octets, et ne serait pas accepté ailleurs. Transmettez les plus gros fichiers à part.',
  device_not_on_card: 'Votre fiche ne porte pas encore les clés de cet appareil. Recommencez dans un instant.',
  dossier_absent: 'Ce dossier n’est pas encore enregistré. Recommencez dans un instant.',
  pen_elsewhere: 'Ce profil ne tient pas la plume de ce tour. Demandez à la personne qui l’a appelé.',
  round_not_open: 'Le premier tour n’est pas ouvert : ses réponses ne sortent pas.',
  nothing_to_send: 'Vous n’avez encore rien à transmettre sur ce dossier : ni évaluation scellée, ni annotation.',
  opening_not_recorded:
    'L’ouverture n’est pas inscrite dans le journal d’écriture : rien n’est déchiffré. Attendez que l’enregistrement soit confirmé, puis recommencez.',
  seal_without_salt:
    'Cette évaluation a été scellée sans engagement vérifiable. Faites-en une nouvelle version, puis scellez-la.',
  pen_key_invalid:
    'La clé de la plume de ce tour n’est pas valable. Demandez à la présidence ou au secrétariat de vous renvoyer le tour.',
}
