import type { Words } from '../en/index'

export const install: Words['install'] = {
  group: 'Die App auf diesem Gerät',
  installed: 'Tidebill läuft hier als App.',
  title: 'Tidebill auf diesem Gerät installieren',
  text: 'Es öffnet sich dann in einem eigenen Fenster, mit und ohne Netz, und der Browser bewahrt Ihre Bücher länger auf.',
  go: 'Installieren',
  later: 'Nicht jetzt',
  firstTitle: 'Legen Sie Tidebill zuerst auf den Home-Bildschirm',
  moveTitle: 'Legen Sie Tidebill auf den Home-Bildschirm, und nehmen Sie Ihre Bücher mit',
  ownStorage:
    'Auf iPhone und iPad führt die App auf dem Home-Bildschirm eigene Bücher. Was im Browser geschrieben wurde, kommt nicht von selbst dorthin, und Safari löscht es, wenn Sie es sieben Tage lang benutzen, ohne die Seite zu besuchen.',
  takeAlong: 'Verbinden Sie AWS, bis nichts mehr wartet, oder machen Sie eine Sicherung.',
  steps: [
    'Tippen Sie in der Leiste des Browsers auf „Teilen“.',
    'Wählen Sie „Zum Home-Bildschirm“, dann „Hinzufügen“.',
  ],
  bringBack:
    'Öffnen Sie Tidebill vom Home-Bildschirm. Verbinden Sie dort dieselbe Tabelle, oder spielen Sie die Sicherung ein.',
  writeThere: 'Öffnen Sie Tidebill vom Home-Bildschirm, und schreiben Sie dort.',
  backup: 'Sicherung machen',
  inside:
    'Haben Sie vorher im Browser Rechnungen geschrieben? Sie sind noch dort. Verbinden Sie hier dieselbe Tabelle, oder spielen Sie eine Sicherung ein.',
  restore: 'Sicherung einspielen',
}
