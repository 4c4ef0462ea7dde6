export const dossiersFr = {
  title: 'dossiers',
}
