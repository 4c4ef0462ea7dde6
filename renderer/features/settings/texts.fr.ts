export const settingsFr = {
  title: 'Réglages',
  device: 'Ces réglages valent pour cet ordinateur, dans tous les comités.',
  language: 'Langue',
  french: 'français',
  english: 'English',
  theme: 'Thème',
  auto: 'Comme le système',
  light: 'Clair',
  dark: 'Sombre',
  contrast: 'Contraste',
  contrastNormal: 'Ordinaire',
  contrastMore: 'Élevé',
  textSize: 'Taille du texte',
  sizeNormal: 'Ordinaire',
  sizeLarger: 'Plus grande',
  keyboard: 'Clavier',
  singleKeys: 'Touches seules',
  singleKeysHelp:
    "J, K, 0 à 4, N, C, E et F dans la grille, T dans la consolidation ; la touche « ? » pour l'aide. Désactivez-les si vous dictez ou si vous tapez des touches sans le vouloir.",
  committeeNames: 'Comité ouvert',
  committeeNamesHelp: 'Ces noms sont imprimés sur les avis qui ne sont pas encore signés.',
  names: { committee: 'Nom du comité', city: 'Ville', name: 'Votre prénom et votre nom' },
  limits: {
    title: 'Limites des fichiers qui entrent',
    help: "Elles bornent ce qu'un fichier piégé peut prendre de la machine, et ne se règlent pas.",
    file: "Un fichier est gardé jusqu'à {kept}, et ouvert pour être examiné jusqu'à {opened}.",
    reading: 'Chaque fichier est examiné à part, en {seconds} secondes et {memory} de mémoire au plus.',
    words:
      "Le texte d'un document se lit en {minutes} minutes au plus, page après page, et jusqu'à {characters, number} caractères ; le reste est laissé de côté, et c'est dit.",
    tables:
      "D'un classeur ou d'un tableau, {rows, number} lignes, {columns, number} colonnes et {sheets} feuilles sont lues.",
    pictures:
      "Les images d'un document Word, OpenDocument ou d'un message sont montrées jusqu'à {each} chacune et {all} en tout.",
    archive:
      "Une archive ZIP donne ses fichiers jusqu'à {files, number} en tout, et {unpacked} une fois déployée, archives intérieures comprises.",
    nested:
      "Les archives et les messages enfermés dans d'autres s'ouvrent jusqu'à {levels} niveaux ; au-delà, ils sont gardés tels quels.",
    ratio: 'Une archive qui se déploie à plus de {ratio} fois sa taille, au-delà de {from}, est refusée.',
    stays:
      "Un lien, une entrée chiffrée ou endommagée reste dans son archive, qui est alors gardée ; un nom qui mène hors de l'archive fait refuser celle-ci entière.",
    folder: "Un répertoire entre en une fois jusqu'à {files, number} fichiers.",
  },
  about: 'À propos',
  version: 'Délibéré {version}',
  host: 'Hôte : {host}',
  committee: 'Comité ouvert : {committee}, {city}',
}
