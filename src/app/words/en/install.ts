/** Words of installing: the app in a window of its own, or on the home screen. */
export const install = {
  group: 'The app on this device',
  installed: 'Tidebill runs as an app here.',
  title: 'Install Tidebill on this device',
  text: 'It then opens in a window of its own, with or without a network, and the browser keeps your books for longer.',
  go: 'Install',
  later: 'Not now',
  firstTitle: 'Put Tidebill on the home screen first',
  moveTitle: 'Put Tidebill on the home screen, and take your books along',
  ownStorage:
    'On iPhone and iPad the app on the home screen keeps books of its own. What is written in the browser does not get there by itself, and Safari deletes it after seven days of use without a visit.',
  takeAlong: 'Connect AWS until nothing waits, or make a backup.',
  steps: ['Tap Share in the browser’s bar.', 'Choose “Add to Home Screen”, then “Add”.'],
  bringBack: 'Open Tidebill from the home screen. Connect the same table there, or restore the backup.',
  writeThere: 'Open Tidebill from the home screen and write there.',
  backup: 'Make a backup',
  inside:
    'Did you write invoices in the browser before? They are still there. Connect the same table in here, or restore a backup of them.',
  restore: 'Restore a backup',
}
