export const profilesFr = {
  title: 'profiles',
}
