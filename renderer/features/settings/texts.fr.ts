export const settingsFr = {
  title: 'settings',
}
